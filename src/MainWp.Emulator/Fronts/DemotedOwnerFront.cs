namespace MainWp.Emulator.Fronts;

/// <summary>The user who made the API key is not an administrator any more.</summary>
internal sealed class DemotedOwnerFront : Front
{
    public override void Attach(Dashboard dashboard) => dashboard.KeyOwnerMayManage = false;

    public override void Detach(Dashboard dashboard) => dashboard.KeyOwnerMayManage = true;
}
