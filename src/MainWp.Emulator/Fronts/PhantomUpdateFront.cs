namespace MainWp.Emulator.Fronts;

/// <summary>Updates that nobody can install, although they are said to be: there is nothing to download.</summary>
internal sealed class PhantomUpdateFront(string slug) : Front
{
    public override void Attach(Dashboard dashboard)
    {
        dashboard.Updates.Phantoms.Add(slug);
        Mark(dashboard, true);
    }

    public override void Detach(Dashboard dashboard)
    {
        dashboard.Updates.Phantoms.Remove(slug);
        Mark(dashboard, false);
    }

    private void Mark(Dashboard dashboard, bool hasNoPackage)
    {
        foreach (var update in dashboard.Sites.All.SelectMany(site => site.Pending).Where(update => slug == "all" || update.Slug == slug))
            update.HasNoPackage = hasNoPackage;
    }
}
