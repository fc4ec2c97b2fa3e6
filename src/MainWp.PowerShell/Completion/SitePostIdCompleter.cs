namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of the posts of the site given by -Site.</summary>
public sealed class SitePostIdCompleter : SiteEntryCompleter
{
    private protected override async Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site) =>
        (await client.SitePosts.ListAsync(site, new ContentQuery(), CancellationToken.None)).Posts.Select(post => Entry(post.PostId, post.Title));
}
