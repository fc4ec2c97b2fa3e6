namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of the plugins of the site given by -Site.</summary>
public sealed class PluginCompleter : SiteItemCompleter
{
    private protected override async Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site) =>
        (await client.Plugins.OfOneAsync(site, CancellationToken.None)).Select(item => item.Slug);
}
