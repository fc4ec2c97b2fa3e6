using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of the themes of all sites.</summary>
public sealed class InstalledThemeCompleter : NameCompleter
{
    private protected override Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) => client.Themes.SlugsAsync(CancellationToken.None);
}
