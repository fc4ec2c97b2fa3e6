namespace MainWp.PowerShell.Commands;

/// <summary>The differences that a change would make to sites, with the names of tags and clients.</summary>
/// <param name="client">Where the sites are.</param>
/// <param name="edit">What is to be changed.</param>
/// <param name="owner">The new client, 0 for none, null for as it is.</param>
/// <param name="tags">The tags to add and to remove; null for none.</param>
/// <param name="stop">Ends the reading.</param>
internal sealed class SiteDifferences(MainWpClient client, SiteEdit edit, int? owner, SetChange? tags, CancellationToken stop)
{
    /// <summary>Reads a site and compares it.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<IReadOnlyList<Difference>> OfAsync(int id)
    {
        var site = (await client.Sites.GetAsync([id], detailed: false, stop)).TryGetValue(id, out var found) ? found : throw client.Sites.NotFound(id);
        return
        [
            .. Differences.Between(site, edit, (nameof(edit.ClientId), ""), (nameof(edit.TagIds), "")),
            .. owner is null ? [] : Differences.Between("Client", site.ClientName, await ClientNameAsync(owner.Value)),
            .. await TagsAsync(site),
        ];
    }

    private async Task<string> ClientNameAsync(int id) => id == 0 ? "" : (await client.Clients.Directory.GetAsync(id, entry => entry.Id, stop)).Name;

    private async Task<IEnumerable<Difference>> TagsAsync(Site site)
    {
        var now = site.TagEntries.Select(tag => tag.Id).ToList();
        var wanted = tags?.Of(now) ?? edit.TagIds?.Split(',').Select(int.Parse).ToList();
        if (wanted is null || new HashSet<int>(now).SetEquals(wanted))
            return [];
        var names = (await client.Tags.Directory.EntriesAsync(stop)).FirstByKey(tag => tag.Id, tag => tag.Name);
        return Differences.Between("Tags", site.Tags, wanted.Select(id => names.TryGetValue(id, out var name) ? name : $"tag {id}"));
    }
}
