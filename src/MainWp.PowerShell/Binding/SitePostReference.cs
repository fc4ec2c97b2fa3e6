namespace MainWp.PowerShell.Binding;

/// <summary>Names a post of a child site by object, or by site and id.</summary>
public sealed class SitePostReference : SiteEntryReference
{
    /// <summary>By object.</summary>
    public SitePostReference(object value)
        : base(value, Namings.SitePost)
    {
    }

    internal SitePostReference(SiteReference site, long id)
        : base(site, id, Namings.SitePost)
    {
    }

    private protected override async Task<KnownThing> KnownAsync(MainWpClient client, int site, int id, CancellationToken stop) =>
        new($"{id}", [(await client.SitePosts.GetAsync(site, id, stop)).Title]);
}
