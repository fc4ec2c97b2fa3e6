using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of clients.</summary>
public sealed class ClientCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Clients.Directory.EntriesAsync(CancellationToken.None)).Select(entry => entry.Name)];
}
