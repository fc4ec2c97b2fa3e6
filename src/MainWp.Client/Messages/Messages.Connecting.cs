using static System.FormattableString;

namespace MainWp;

/// <content>About connecting.</content>
internal static partial class Messages
{
    public static string ZoneUnknown(string zone, TimeSpan offset) =>
        Invariant($"This machine has no data on the dashboard's time zone {zone}, so its current offset ({offset.TotalHours:+0.##;-0.##;+0} h) is used for all dates. Dates in the other half of the year may be an hour off. Install time zone data, such as the package tzdata.");

    public static string NotAHost(string host) => $"'{host}' is not a valid host name. Use an address such as https://dashboard.example.";

    /// <summary>The oldest MainWP Dashboard that the tests cover.</summary>
    public const string OldestMainWp = "5.4";

    private const string NoKeyEnabled = "Before MainWP 6.1.1 the API is there only while an API key is enabled: enable one under API Access";

    public static string NotWordPress(Uri address) => $"{address} answers, but not as a WordPress REST API. Check the address.";

    public static string NotMainWp(Uri address) =>
        $"{address} is a WordPress site without the MainWP REST API. Use the address of the dashboard, where the MainWP Dashboard plugin ({OldestMainWp} or later) is active. {NoKeyEnabled}.";

    public static string OnlyAbilities(Uri address) =>
        $"{address} has no mainwp/v2, so only the application password can be used. {NoKeyEnabled}.";

    public static string IndexClosed(string reason) => $"{reason} The index of the REST API is not public; the credential is tried without it.";

    public static string NoUsers(Uri address) => $"{address} hides wp/v2/users; the application password is checked with the list of abilities, and its account is not known.";

    public static string LearnedRoot(Uri address, string root) => $"The REST API of {address} is at {root}. From now on this session uses that.";

    public static string NoConnection(object? where, string? reason) =>
        $"{where}: no connection ({reason}). Check the address, the network and the proxy. Run Test-MainWpConnection to find the cause.";

    public static string ConnectionBrokeUnsent(object? where, string? reason) =>
        $"{where}: the connection broke before anything was sent ({reason}). Try again. Run Test-MainWpConnection to find the cause.";

    public static string ConnectionBroke(object? where, string? reason) =>
        $"{where}: the connection broke ({reason}). Try again. Run Test-MainWpConnection to find the cause.";

    public static string NotInTime(object? endpoint, Uri? dashboard, object? what, object? seconds) =>
        Invariant($"{endpoint} on {dashboard} {what} within {seconds:0.#} s. Try again, or connect with a larger -TimeoutSec.");

    public static string NotHttps(object? endpoint, Uri? dashboard, object? plain) =>
        $"{endpoint}: {dashboard} is not an https address, because the server speaks unencrypted http there. Use the https port, which is 443 by default, or {plain} if secrets may be sent unencrypted. Nothing was sent.";

    public static string NextAttempt(object? failure, object? attempt, object? most, object? seconds) =>
        Invariant($"{failure} Attempt {attempt} of {most} in {seconds:0.#} s.");

    public const string CommandStopped = "The command was stopped.";

    public static string LimitReached(string? name) =>
        $"The limit of {name} is reached. The next request is sent as soon as the limit allows it.";

    public static string AsksForFewer(Uri? dashboard, object? seconds) =>
        $"{dashboard} asks for fewer requests. The next request is sent in {seconds:0} s.";
}
