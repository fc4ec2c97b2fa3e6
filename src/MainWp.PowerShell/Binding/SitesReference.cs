namespace MainWp.PowerShell.Binding;

/// <summary>Names sites: one, or those of a tag, client or cost.</summary>
public abstract class SitesReference : NumberedReference
{
    private protected SitesReference(object value, Naming naming)
        : base(value, naming)
    {
    }

    private protected SitesReference(NamedThing thing, Naming naming)
        : base(thing, naming)
    {
    }

    /// <summary>The ids of the sites; none where a tag, client or cost has none.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> SiteIdsAsync(MainWpClient client, CancellationToken stop) =>
        await SitesOfAsync(client, await ResolveAsync(client, stop), stop);

    private protected abstract Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop);
}
