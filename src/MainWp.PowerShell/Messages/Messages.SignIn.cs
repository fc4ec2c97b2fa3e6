namespace MainWp.PowerShell;

/// <content>About signing in with a browser.</content>
internal static partial class Messages
{
    public const string Approved = "Approved. Close this window and go back to PowerShell.";

    public const string NotApproved = "The sign-in was refused. Nothing was connected; close this window and go back to PowerShell.";

    public const string OtherSiteShown = "This is the answer of another site. Nothing was connected.";

    public const string NotConnectedShown = "This answer did not connect. PowerShell shows the reason and keeps waiting.";

    public static string NotApprovedOn(Uri site) => $"The connection was not approved on {site}. Nothing was connected.";

    public static string OtherSite(Uri site) => $"The browser returned an answer from a site other than {site}. It was ignored, and the command keeps waiting. If an application password was created on the other site, revoke it there.";

    public static string AnswerDidNotConnect(string reason) => $"The browser returned an answer that does not connect: {reason} It was ignored, and the command keeps waiting. Press Ctrl+C to stop it.";

    public static string OtherAccount(Uri dashboard) => $"The password does not belong to the account of {dashboard} that the answer names. Revoke the password there.";

    public static string BrowserFileUnusable(string reason) => $"The file that leads the browser to the sign-in page cannot be written: {reason} Nothing was opened. Use another folder for temporary files, or -Paste.";

    public static string OpenByHand(Uri address) => $"No browser could be started. Open this address in a browser on this machine: {address.AbsoluteUri}";

    public const string CopyTheAddress = "Afterwards, the browser ends at an address that begins with http://127.0.0.1 and may not load. Copy the whole address.";

    public const string InputEnded = "The input has ended.";

    public const string HostCannotPaste = "The sign-in needs a person to paste an address, and this host cannot ask. Nothing is connected. Use -ApiKey, or run the command in a console.";

    public const string NotLoopback = "-RedirectUri is not a loopback address. Use the address that is registered for the client, such as http://127.0.0.1/callback. Nothing was sent.";

    public static string BrowserOpened(object? address, object? receiver) =>
        $"The browser was opened at {address}. The module waits for its answer at {receiver}.";

    public const string NoBrowser = "No browser can be opened on this machine. Use -DeviceOnly, and open the address on another machine.";

    public const string ConsentInBrowser = "Allow or deny access in the browser. Press Ctrl+C to stop waiting.";

    public static string SignInNotOffered(Uri? dashboard) =>
        $"{dashboard} does not offer a sign-in, because application passwords are off there. WordPress turns them off without https, and some plugins do too. Connect with -ApiKey.";

    public static string SignInPageNotWeb(Uri? dashboard) =>
        $"{dashboard} names a sign-in page that is not a web address. Nothing was opened.";

    public static string SignInPageUnencrypted(Uri? dashboard, object? host) =>
        $"The sign-in page of {dashboard} is at http://{host}, which would send the password of the account unencrypted. Nothing was opened. Fix the WordPress address in the settings of the dashboard.";

    public static string ApproveAndPaste(object? application) =>
        $"Approve '{application}' in the browser. Then enter the user that you are signed in with, and the password that the page shows.";

    public const string NothingEntered = "No user name and password were entered.";

    public static string OpeningBrowser(object? address) =>
        $"Opening {address} in the browser.";

    public const string ApproveInBrowser = "Approve the request in the browser. Press Ctrl+C to stop waiting.";

    public const string HostCannotAskPassword = "The password on the page must be entered at a prompt, and this host cannot ask. Nothing is connected. Run the command in an interactive console, or connect with -Credential or -ApiKey.";
}
