namespace MainWp.PowerShell.Completion;

/// <summary>Completes slugs of the themes of the site given by -Site.</summary>
public sealed class ThemeCompleter : SiteItemCompleter
{
    private protected override async Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site) =>
        (await client.Themes.OfOneAsync(site, CancellationToken.None)).Select(item => item.Slug);
}
