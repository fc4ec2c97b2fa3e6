using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of product types of the cost tracker.</summary>
public sealed class CostProductTypeCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Settings.CostTrackerAsync(CancellationToken.None)).ProductTypes.Select(one => one.Slug)];
}
