using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes names of one's own application passwords.</summary>
public sealed class ApplicationPasswordCompleter : NameCompleter
{
    private protected override async Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) =>
        [.. (await client.ApplicationPasswords.KnownAsync(await client.DashboardUsers.MeAsync(CancellationToken.None), CancellationToken.None)).Select(password => password.Name)];
}
