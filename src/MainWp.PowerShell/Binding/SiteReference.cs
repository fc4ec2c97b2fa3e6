namespace MainWp.PowerShell.Binding;

/// <summary>Names a site by id, name, address or object. A text of digits is an id, as Import-Csv gives it.</summary>
public sealed class SiteReference : SitesReference
{
    /// <summary>By id, name, address or object.</summary>
    public SiteReference(object value)
        : base(value, Namings.Site)
    {
    }

    private SiteReference(NamedThing thing)
        : base(thing, Namings.Site)
    {
    }

    /// <summary>The site that an object or a row is on.</summary>
    internal static SiteReference Of(GivenValue part) => new(NamedThing.PartOf(part, Namings.Site));

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var entry = (await client.Sites.Directory.EntriesAsync(stop)).FirstOrDefault(entry => entry.Id == id) ?? throw client.Sites.NotFound(id);
        return new KnownThing($"{id}", [entry.Name], entry.Url);
    }

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Sites.Directory.RequireAsync(id, stop);

    private protected override async Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, WildcardNames names, CancellationToken stop) =>
        [.. (await client.Sites.Directory.EntriesAsync(stop)).Where(names.Holds).Select(entry => entry.Id)];

    private protected override Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop) => Task.FromResult<IReadOnlyList<int>>([id]);

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Sites.Directory.FindAsync(name, stop)).Id;
}
