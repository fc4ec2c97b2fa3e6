namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of the pages of the site given by -Site.</summary>
public sealed class SitePageIdCompleter : SiteEntryCompleter
{
    private protected override async Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site) =>
        (await client.SitePages.ListAsync(site, new ContentQuery(), CancellationToken.None)).Select(page => Entry(page.PageId, page.Title));
}
