using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes logins of the dashboard's users.</summary>
public sealed class DashboardUserCompleter : NumberedNameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.DashboardUsers.Directory.EntriesAsync(CancellationToken.None)).Select(user => user.ToString())];
}
