namespace MainWp.Emulator.Fronts;

/// <summary>Updates that nobody can install, although they are said to be.</summary>
internal sealed class PhantomUpdateFront(string slug) : Front
{
    public override void Attach(Dashboard dashboard) => dashboard.Updates.Phantoms.Add(slug);

    public override void Detach(Dashboard dashboard) => dashboard.Updates.Phantoms.Remove(slug);
}
