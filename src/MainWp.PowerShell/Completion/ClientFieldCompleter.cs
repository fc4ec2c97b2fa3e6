using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of the fields that clients have.</summary>
public sealed class ClientFieldCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.Clients.FieldDirectory.EntriesAsync(CancellationToken.None)).Select(entry => entry.Name)];
}
