namespace MainWp.PowerShell;

/// <content>About signing in with a browser.</content>
internal static partial class Messages
{
    public const string Approved = "Approved. Close this window and go back to PowerShell.";

    public const string NotApproved = "The sign-in was refused. Nothing was connected; close this window and go back to PowerShell.";

    public const string OtherSiteShown = "This is the answer of another site. Nothing was connected.";

    public const string NotConnectedShown = "This answer did not connect. PowerShell says why, and waits on.";

    public static string NotApprovedOn(Uri site) => $"The connection was not approved on {site}. Nothing was connected.";

    public static string OtherSite(Uri site) => $"An answer came back from another site than {site}. It was ignored, and the wait goes on. If an application password was made on the other site, revoke it there.";

    public static string AnswerDidNotConnect(string reason) => $"An answer came back that does not connect: {reason} It was ignored, and the wait goes on; Ctrl+C ends it.";

    public static string OtherAccount(Uri dashboard) => $"The password belongs to another account of {dashboard} than the answer says. Revoke the password there.";

    public static string BrowserFileUnusable(string reason) => $"The file that leads the browser to the sign-in page cannot be written: {reason} Nothing was opened. Use another folder for temporary files, or -Paste.";

    public static string OpenByHand(Uri address) => $"No browser could be started. Open this address in a browser on this machine: {address.AbsoluteUri}";
}
