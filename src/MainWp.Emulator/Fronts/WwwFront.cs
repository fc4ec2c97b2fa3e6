namespace MainWp.Emulator.Fronts;

/// <summary>Child sites whose own address differs by www. from the given one.</summary>
internal sealed class WwwFront : Front
{
    public override void Attach(Dashboard dashboard) => dashboard.Sites.CorrectsWww = true;

    public override void Detach(Dashboard dashboard) => dashboard.Sites.CorrectsWww = false;
}
