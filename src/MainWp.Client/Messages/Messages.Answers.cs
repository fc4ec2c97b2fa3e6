namespace MainWp;

/// <content>About answers that are not what a route sends.</content>
internal static partial class Messages
{
    private const string AllowThisMachine = "If a bot filter or firewall answered in its place, allow the IP address of this machine there";

    /// <summary>After "on {address}: " or "was sent to {address}, and ".</summary>
    public static string NotOfRoute(string said) => $"the answer does not come from MainWP: {said}. {AllowThisMachine}";

    /// <summary>The same for JSON that is cut off or of another shape.</summary>
    public static string NotThisJson(string cause) => $"the answer is not the JSON that this route sends ({cause}). -Debug shows the answer";

    /// <summary>The same for a page or an empty body.</summary>
    public static string NotJson(string said, int status, string? mediaType) => $"the answer is a page, not JSON ({said}, HTTP {status}, {mediaType ?? "no content type"}): a login page, a maintenance page or a firewall. {AllowThisMachine}";

    public static string EmptyAnswer(int status) => $"the answer is empty (HTTP {status})";

    public static string TooLong(int megabytes) => $"the answer is larger than {megabytes} MB. Ask for less: filter, or name fewer items";

    public const string StillCompressed = "it is compressed more often than its header says";

    public static string BrokenCompression(string cause) => $"the compression of the answer is broken ({cause}). Two gateways may compress it, or one marks plain text as compressed: fix that there";

    public static string PhpFailed(string said) => $"PHP failed on the server ({said}). The server's error log has the cause; a time or memory limit is a common one";

    public static string NoRoute(string endpoint, Uri address, string said, string restNamespace) => $"{endpoint} is not a route of {address}: {said}. {WhyNoRoute(restNamespace)}";

    private static string WhyNoRoute(string restNamespace) => restNamespace switch
    {
        "mainwp/v1" or "mainwp/v2" => "It may need a newer MainWP Dashboard.",
        "wp/v2" or "wp-abilities/v1" or "wp-site-health/v1" => "It may need a newer WordPress, or a security plugin takes it away.",
        _ => $"See whether the name is right, and whether the plugin that brings '{restNamespace}' is active there.",
    };

    public static string RowsLeftOut(string endpoint, Uri address) =>
        $"{endpoint} on {address}: some rows are empty or not valid and were left out. Another plugin on the dashboard may have added them; -Debug shows the answer.";

    /// <summary>After "on {address}: ".</summary>
    public const string LoginInFront =
        "something in front of WordPress wants a login of its own (HTTP 401 with a page). The header Authorization carries the credential of MainWP, so it cannot carry that login too: exclude /wp-json/ from it, or allow the IP address of this machine there.";

    /// <summary>The same for pages of a firewall.</summary>
    public static string FirewallPage(int status, string userAgent) =>
        $"a firewall or security plugin refuses the request (HTTP {status} with a page). Allow the IP address of this machine and /wp-json/ there; it may also dislike the User-Agent '{userAgent}' (-UserAgent changes it) or HTML in a request.";

    public static string Redirected(bool isDashboard, string endpoint, Uri address, string target, int status) =>
        $"{endpoint}: {address} redirects to {target} (HTTP {status}). Credentials do not follow. {(isDashboard ? RedirectRemedy : "If that is the service, connect with its address.")}";
}
