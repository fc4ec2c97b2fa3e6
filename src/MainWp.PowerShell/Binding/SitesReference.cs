using MainWp.PowerShell.Pipeline;

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

    /// <summary>The same for commands that take patterns, with a warning where nothing matches.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> MatchesAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = this is SiteReference { Pattern: { } names }
            ? [.. (await client.Sites.Directory.EntriesAsync(stop)).Where(names.Holds).Select(entry => entry.Id)]
            : await SiteIdsAsync(client, stop);
        if (sites.Count == 0)
            pipeline.WriteWarning(Messages.NoSiteMatches(this, client.Transport.Connection.Address));
        return sites;
    }

    private protected abstract Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop);
}
