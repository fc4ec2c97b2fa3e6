namespace MainWp;

/// <content>About updates.</content>
internal static partial class Messages
{
    public const string StillListed = "the server says that it was updated, and after a sync it is still listed with the old version. A missing license or a package that cannot be downloaded is a common cause; try it in the site's own admin";
}
