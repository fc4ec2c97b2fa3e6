namespace MainWp.PowerShell.Binding;

/// <summary>Names a page of a child site by object, or by site and id.</summary>
public sealed class SitePageReference : SiteEntryReference
{
    /// <summary>By object.</summary>
    public SitePageReference(object value)
        : base(value, Namings.SitePage)
    {
    }

    internal SitePageReference(SiteReference site, long id)
        : base(site, id, Namings.SitePage)
    {
    }

    private protected override async Task<KnownThing> KnownAsync(MainWpClient client, int site, int id, CancellationToken stop) =>
        new($"{id}", [(await client.SitePages.GetAsync(site, id, stop)).Title]);
}
