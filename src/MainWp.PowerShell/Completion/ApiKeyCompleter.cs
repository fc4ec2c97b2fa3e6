using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of API keys.</summary>
public sealed class ApiKeyCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.ApiKeys.KnownAsync(CancellationToken.None)).Select(key => key.Id)];
}
