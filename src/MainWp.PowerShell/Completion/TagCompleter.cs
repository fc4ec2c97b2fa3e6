using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of tags.</summary>
public sealed class TagCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Tags.Directory.EntriesAsync(CancellationToken.None)).Select(tag => tag.Name)];
}
