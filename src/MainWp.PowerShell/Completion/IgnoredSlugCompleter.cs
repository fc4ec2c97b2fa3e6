using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of what is ignored on any site.</summary>
public sealed class IgnoredSlugCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given)
    {
        var sites = await client.Sites.Directory.EntriesAsync(CancellationToken.None);
        var onSites = await client.IgnoredUpdates.ListAsync([.. sites.Take(SitesApi.LargestPage).Select(site => site.Id)], CancellationToken.None);
        return [.. onSites.Ignored.Select(ignored => ignored.Slug).Where(slug => slug != "*")];
    }
}
