namespace MainWp.PowerShell.Binding;

/// <summary>Names a user of a child site by object, or by site and id.</summary>
public sealed class SiteUserReference : SiteEntryReference
{
    /// <summary>By object.</summary>
    public SiteUserReference(object value)
        : base(value, Namings.SiteUser)
    {
    }

    internal SiteUserReference(SiteReference site, long id)
        : base(site, id, Namings.SiteUser)
    {
    }

    private protected override async Task<KnownThing> KnownAsync(MainWpClient client, int site, int id, CancellationToken stop) =>
        new($"{id}", [(await client.SiteUsers.GetAsync(site, id, stop)).UserName]);
}
