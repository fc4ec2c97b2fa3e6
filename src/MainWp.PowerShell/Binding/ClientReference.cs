namespace MainWp.PowerShell.Binding;

/// <summary>Names a client by id, name, email address or object.</summary>
public sealed class ClientReference : SitesReference
{
    /// <summary>By id, name, email address or object.</summary>
    public ClientReference(object value)
        : base(value, Namings.Client)
    {
    }

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var entry = await client.Clients.Directory.GetAsync(id, entry => entry.Id, stop);
        return new KnownThing($"{id}", [entry.Name, entry.Email]);
    }

    private protected override Task RequireAsync(MainWpClient client, int id, CancellationToken stop) =>
        client.Clients.Directory.GetAsync(id, entry => entry.Id, stop);

    private protected override async Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop) =>
        [.. (await client.Sites.OfClientAsync(id, stop)).Select(site => site.Id)];

    private protected override async Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, WildcardNames names, CancellationToken stop) =>
        [.. (await client.Clients.Directory.EntriesAsync(stop)).Where(entry => names.Holds(entry.Name) || names.Holds(entry.Email ?? "")).Select(entry => entry.Id)];

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Clients.Directory.FindAsync(name, stop)).Id;
}
