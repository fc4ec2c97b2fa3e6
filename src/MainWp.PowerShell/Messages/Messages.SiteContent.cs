namespace MainWp.PowerShell;

/// <content>About posts and pages of sites.</content>
internal static partial class Messages
{
    public static string RecentPostsOnly(Uri dashboard) =>
        $"{dashboard} cannot list posts, because the list of posts in MainWP 6.1.2 is broken. The results are the recent posts that the last sync of each site recorded. Use -PostId to get any post.";
}
