namespace MainWp;

/// <content>What Test-MainWpConnection says, and what to do.</content>
internal static partial class Messages
{
    public const string OwnerRemedy = "Make that user an administrator of the dashboard again, or make a new key as an administrator under API Access.";

    public static string OwnerMayNotManage(string reason) => $"The owner of the API key may no longer manage MainWP: {reason}";

    public static string OwnerMayNot(string about, Uri address, string said) =>
        $"{about}: the owner of the API key may not do this on {address}: {said}. That user may have been demoted or deleted. Run Test-MainWpConnection to check.";

    public const string FirewallRemedy = "A firewall, security plugin or bot filter answers in place of WordPress. Allow the IP address of this machine and /wp-json/ there, or try another -UserAgent.";

    public const string RedirectRemedy = "Use the address that the redirect leads to, if that is the dashboard. If not, something redirects the whole front end, such as MainWP's Dashboard Lock: exclude /wp-json/ from it.";

    public const string NoApiRemedy = "Use the address of the dashboard, not of a child site; the plugin MainWP Dashboard (" + OldestMainWp + " or later) must be active there. " + NoKeyEnabled + ".";

    public const string MethodsRemedy = "Nothing needs to be done: this module sends them as POST with X-HTTP-Method-Override. To let them pass, allow PUT, PATCH and DELETE for /wp-json/ in the web server or firewall.";

    public const string UsersRemedy = "Allow wp/v2/users/me in the security plugin. Without it Get-MainWpUser and the commands for application passwords do not work.";

    public const string RouteRemedy = "Nothing needs to be done: this module learned the right address, and a saved connection keeps it. To avoid the redirects, exclude /wp-json/ from the rule.";

    public const string CacheRemedy = "Exclude /wp-json/ from the cache. A cache that ignores credentials shows the dashboard's data to anybody who knows an address.";

    public const string RowsRemedy = "Another plugin on the dashboard adds rows that are not valid. Deactivate plugins one by one to find it.";

    public const string VersionRemedy = "Update MainWP Dashboard: this module is tested with " + OldestMainWp + " and later.";

    public const string KeyAlone = "Without MainWP's abilities (MainWP before 6.0, WordPress before 6.9) the routes check the key only.";

    public const string NoMainWpAbilities = "MainWP has no abilities here: they need MainWP 6.0 and WordPress 6.9 or later.";

    public const string WorkUnknown = "Only a change can show whether PHP has enough time and memory, whether jobs keep their record, and whether updates can be installed. Nothing was changed.";

    public static string WasRedirected(Uri address, string target) => $"{address} redirects its REST API, for example to {target}.";

    public static string HtmlRefused(string reason) => $"Requests that contain HTML do not reach WordPress: {reason}";

    public static string BlindCacheAnswers(Uri address) => $"A cache in front of {address} answers in place of WordPress, and ignores the query. Results may be old or belong to another request.";

    public static string CacheAnswers(Uri address) => $"A cache in front of {address} answers in place of WordPress.";
}
