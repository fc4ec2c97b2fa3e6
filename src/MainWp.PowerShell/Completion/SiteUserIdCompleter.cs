namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of the users of the site given by -Site.</summary>
public sealed class SiteUserIdCompleter : SiteEntryCompleter
{
    private protected override async Task<IEnumerable<string>> SlugsAsync(MainWpClient client, int site) =>
        (await client.SiteUsers.ListAsync(site, new SiteUserQuery(), CancellationToken.None)).Select(user => Entry(user.UserId, user.UserName));
}
