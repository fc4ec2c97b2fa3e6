using System.Collections;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of the plugins of all sites.</summary>
public sealed class InstalledPluginCompleter : NameCompleter
{
    private protected override Task<IReadOnlyList<string>> ReadAsync(MainWpClient client, IDictionary given) => client.Plugins.SlugsAsync(CancellationToken.None);
}
