namespace MainWp.PowerShell.Binding;

/// <summary>Names a tag by id, name or object.</summary>
public sealed class TagReference : SitesReference
{
    /// <summary>By id, name or object.</summary>
    public TagReference(object value)
        : base(value, Namings.Tag)
    {
    }

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var entry = await client.Tags.Directory.GetAsync(id, entry => entry.Id, stop);
        return new KnownThing($"{id}", [entry.Name]);
    }

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Tags.Directory.GetAsync(id, entry => entry.Id, stop);

    private protected override async Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop) =>
        [.. (await client.Sites.OfTagAsync(id, stop)).Select(site => site.Id)];

    private protected override async Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, WildcardNames names, CancellationToken stop) =>
        [.. (await client.Tags.Directory.EntriesAsync(stop)).Where(entry => names.Holds(entry.Name)).Select(entry => entry.Id)];

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Tags.Directory.FindAsync(name, stop)).Id;
}
