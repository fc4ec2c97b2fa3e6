using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of costs.</summary>
public sealed class CostCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Sites.CostDirectory.EntriesAsync(CancellationToken.None)).Select(cost => cost.Name)];
}
