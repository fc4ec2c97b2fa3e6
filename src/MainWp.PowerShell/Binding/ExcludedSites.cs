namespace MainWp.PowerShell.Binding;

/// <summary>The sites that a command is to leave alone.</summary>
/// <param name="sites">By name, id, address or pattern.</param>
/// <param name="tags">Those with one of these tags.</param>
internal sealed class ExcludedSites(IReadOnlyList<SiteReference> sites, IReadOnlyList<TagReference> tags)
{
    /// <summary>Their ids. One that names nothing ends the command: what was to be left alone would not be.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous, InvalidArgument or SessionMismatch.</exception>
    public async Task<HashSet<int>> ReadAsync(MainWpClient client, CancellationToken stop)
    {
        var ids = new HashSet<int>();
        foreach (var site in sites)
        {
            if (site.Pattern is not { } names)
            {
                ids.Add(await site.ResolveExistingAsync(client, stop));
                continue;
            }
            var fitting = (await client.Sites.Directory.EntriesAsync(stop)).Where(names.Holds).Select(entry => entry.Id).ToList();
            if (fitting.Count == 0)
                throw new MainWpException(ErrorKind.NotFound, Messages.NothingToExclude(site, client.Transport.Connection.Address)) { Resource = Resource.Site };
            ids.UnionWith(fitting);
        }
        foreach (var tag in tags)
        {
            await tag.ResolveExistingAsync(client, stop);
            ids.UnionWith(await tag.SiteIdsAsync(client, stop));
        }
        return ids;
    }
}
