namespace MainWp.Emulator.Fronts;

/// <summary>Child sites that call themselves otherwise than they were called.</summary>
internal sealed class WwwFront : Front
{
    public override void Attach(Dashboard dashboard) => dashboard.Sites.CorrectsWww = true;

    public override void Detach(Dashboard dashboard) => dashboard.Sites.CorrectsWww = false;
}
