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

    public static string TooLong(int megabytes) => $"the answer is larger than {megabytes} MB. Use a filter, or name fewer items";

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
        "something in front of WordPress requires a separate login (HTTP 401 with a page). The header Authorization carries the credential of MainWP, so it cannot carry that login too: exclude /wp-json/ from it, or allow the IP address of this machine there.";

    /// <summary>The same for pages of a firewall.</summary>
    public static string FirewallPage(int status, string userAgent) =>
        $"a firewall or security plugin refuses the request (HTTP {status} with a page). Allow the IP address of this machine and /wp-json/ there; it may also block the User-Agent '{userAgent}' (use -UserAgent to change it) or HTML in a request.";

    public static string Redirected(bool isDashboard, string endpoint, Uri address, string target, int status) =>
        $"{endpoint}: {address} redirects to {target} (HTTP {status}). Credentials do not follow. {(isDashboard ? RedirectRemedy : "If that is the service, connect with its address.")}";

    public const string AnswerEmpty = "The answer is empty.";

    public const string RowsEmpty = "None of its rows has content.";

    public const string NoRestApi = "the WordPress REST API was not found (HTTP 404 with a page). Check the address. Permalinks must not be Plain under Settings > Permalinks in WordPress.";

    public static string PhpOrChildFailed(object? failure) =>
        $"{failure}. A child site that does not answer is another cause.";

    public static string ServerNotAvailable(object? status) =>
        $"the server is not available (HTTP {status} with a page). Try again later.";

    public static string EndpointFailed(object? endpoint, Uri? dashboard, string? reason) =>
        $"{endpoint} on {dashboard}: {reason}.";

    public static string NotAList(object? endpoint, Uri? dashboard, object? property) =>
        $"{endpoint} on {dashboard} answered without a list, both under {property} and as the whole answer. Run it without paging.";

    public static string ListWithoutEnd(object? endpoint, Uri? dashboard, object? pages) =>
        $"{endpoint} on {dashboard}: the list does not end after {pages} pages. Use -First, or a filter.";

    public static string PermissionMissing(object? endpoint, object? permission, Uri? dashboard) =>
        $"{endpoint}: the API key is valid, but does not have the permission {permission} on {dashboard}. Use a key that has it, or change this key with one that may write: Set-MainWpApiKey -Permission Read, Write.";

    public static string DidNothing(object? subject, object? endpoint, Uri? dashboard, string? reason) =>
        $"{subject}: {endpoint} did nothing on {dashboard}: {reason}.";

    public static string ExtensionMissing(object? endpoint, Uri? dashboard, object? said) =>
        $"{endpoint} is not a route of {dashboard}: {said}. Install and activate the MainWP extension that adds it.";

    public static string LegacyKeyForbidden(object? subject, Uri? dashboard, object? said, object? method) =>
        $"{subject}: the legacy key is valid, but does not permit this on {dashboard}: {said}. Use a key with the permission for {method}.";

    public static string AccountForbidden(object? subject, Uri? dashboard, object? said) =>
        $"{subject}: the account of the credential is not permitted to do this on {dashboard}: {said}.";

    public static string HttpsNeeded(object? subject, Uri? dashboard, object? said) =>
        $"{subject}: {dashboard} requires https: {said}.";

    public static string ChildSilent(object? subject, Uri? dashboard, object? said) =>
        $"{subject}: the child site did not answer the dashboard {dashboard}: {said}. Sync the site, or check whether it is up.";

    public static string Failed(object? subject, Uri? dashboard, object? said) =>
        $"{subject} failed on {dashboard}: {said}.";

    public static string OutcomeUnknown(object? subject, object? endpoint, Uri? dashboard, object? what, object? listing) =>
        $"{subject}: {endpoint} was sent to {dashboard} and {what}. It may have happened, so it is not repeated. Check before you run it again.{listing}";

    public static string RowsKeptBack(object? total, object? found) =>
        $"the server counts {total} rows but sent the same {found} twice. It hides the others, or its count is wrong. Compare with the dashboard.";

    public static string RowsMissing(object? total, object? found) =>
        $"the server counts {total} rows but sent {found}. Some may be missing. Run it again when nobody changes the list.";

    public static string PagesMissing(object? pages) =>
        $"the server counts {pages} pages but sent no more rows before the last one. Some may be missing. Compare with the dashboard.";

    public const string RowsRemoved = "rows were removed while the list was read. Some may be missing. Run it again when nobody changes the list.";

    public static string NotFound(object? subject, Uri? dashboard, string? listing) =>
        $"{subject} was not found on {dashboard}. {listing}";

    public static string PatternNotFound(object? subject, Uri? dashboard, string? listing) =>
        NotFound(subject, dashboard, $"Wildcards are not accepted here. {listing}");

    public static string NotFoundBecause(object? subject, Uri? dashboard, string? said, string? listing) =>
        $"{subject} was not found on {dashboard}: {said}. {listing}";

    public static string CredentialRefused(object? subject, Uri? dashboard, string? said, string? remedy) =>
        $"{subject}: {dashboard} refuses the credential: {said}. {remedy}";

    public static string PasswordsNotAccepted(object? subject, Uri? dashboard, string? said) =>
        $"{subject}: {dashboard} does not accept application passwords: {said}. {PasswordsOff}";

    public static string Throttled(object? subject, Uri? dashboard, string? said, TimeSpan? wait) =>
        $"{subject}: {dashboard} asks for fewer requests: {said}.{(wait is { } time ? $" Try again in {time.TotalSeconds:0} s." : "")}";
}
