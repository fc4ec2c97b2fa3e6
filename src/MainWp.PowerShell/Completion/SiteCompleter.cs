using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of sites.</summary>
public sealed class SiteCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Sites.Directory.EntriesAsync(CancellationToken.None)).Select(site => site.Name)];
}
