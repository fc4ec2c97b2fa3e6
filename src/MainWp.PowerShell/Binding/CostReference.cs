namespace MainWp.PowerShell.Binding;

/// <summary>Names a cost by id, name or object.</summary>
public sealed class CostReference : SitesReference
{
    /// <summary>By id, name or object.</summary>
    public CostReference(object value)
        : base(value, Namings.Cost)
    {
    }

    internal override async Task<KnownThing> KnownAsync(MainWpClient client, int id, CancellationToken stop)
    {
        var entry = await client.Sites.CostDirectory.GetAsync(id, entry => entry.Id, stop);
        return new KnownThing($"{id}", [entry.Name]);
    }

    private protected override async Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop) =>
        [.. (await client.Sites.OfCostAsync(id, stop)).Select(site => site.Id)];

    private protected override async Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, WildcardNames names, CancellationToken stop) =>
        [.. (await client.Sites.CostDirectory.EntriesAsync(stop)).Where(entry => names.Holds(entry.Name)).Select(entry => entry.Id)];

    private protected override async Task<int> FindAsync(MainWpClient client, string name, CancellationToken stop) =>
        (await client.Sites.CostDirectory.FindAsync(name, stop)).Id;
}
