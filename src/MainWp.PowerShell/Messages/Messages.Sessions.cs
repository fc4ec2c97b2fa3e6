using static System.FormattableString;

namespace MainWp.PowerShell;

/// <summary>What is said about sessions.</summary>
internal static partial class Messages
{
    public static string SessionNotChosen(Uri current) =>
        $"{current} became the current session only because another one was disconnected. Nothing was sent. Use -Session to choose the dashboard, or connect again.";

    public const string NoSessionCurrent = "No session is current, because the last attempt to connect failed. Nothing was sent. Connect again, or use -Session with one of the open sessions.";

    public static string CurrentNow(Uri address) => $"{address} is the current session now. Use -Session to change something there, or connect to it again.";

    public const string NotConnected = "No dashboard is connected in this runspace. Run Connect-MainWp first, or use -Session.";

    public static string SessionUnclear(object? target, int count) =>
        $"'{target}' does not say which of the {count} dashboards it belongs to. Use -Session with one session, or pipe objects, which know their dashboard.";

    public static string NoSessionFor(object? target, Uri? dashboard, bool areGiven) =>
        $"'{target}' belongs to {dashboard}, and no {(areGiven ? "given session is" : "session of this runspace is")} connected to that dashboard. Nothing was sent. Connect to it first.";

    public static string OneServiceForChange(int count) =>
        $"A change goes to one service, and there are {count} sessions. Use -Session with one session, or pipe objects, which know their service. Nothing was sent.";

    public static string NoServiceSessionFor(object? target, Uri? service, bool areGiven) =>
        $"'{target}' belongs to {service}, and no {(areGiven ? "given session is" : "session of this runspace is")} connected to that service. Nothing was sent. Run Connect-WpAdmin with its address first.";

    public const string ServiceNotConnected = "The Wp Admin API is not connected in this runspace. Run Connect-WpAdmin first, or use -Session.";

    public static string Disconnected(Uri? dashboard) =>
        $"Disconnected from {dashboard}. Its credentials were removed from memory.";

    public static string ReplacedIsCurrent(Uri address, DateTime connectedAt) =>
        Invariant($"The session with {address} that was connected at {connectedAt:yyyy-MM-dd HH:mm:ss} with the same credentials is the current session again.");

    public static string TokensMayRemain(object? service) =>
        $"The session with {service} has ended, but the service may still accept its tokens. Revoke them there.";

    public static string KeyNotRefreshed(object? service) =>
        $"The session with {service} uses an API key, which cannot be refreshed. Create a new key in the Wp Admin Dashboard, and connect with it.";

    public static string ConnectedWith(Uri? dashboard, string? credentials, string? version, string? zone, string? notes) =>
        $"Connected to {dashboard} with {credentials}. WordPress is {version}, and its time zone is {zone}.{notes}";

    public static string KeyCannotRead(Uri? dashboard) =>
        $"{dashboard} accepts the API key, but the key does not have the scope Read. Commands that read will fail.";

    public const string BrowserPasswordKept = "The password from the browser could not be exchanged for a new one, and this session uses it. Clear the history of the browser, which may contain it.";

    public static string BrowserPasswordNotRevoked(string? name, object? id, string? reason) =>
        $"The password from the browser, '{name}' ({id}), could not be revoked ({reason}) Revoke the older of the two with that name in the profile of the user.";

    public static string LegacyKeyInBody(Uri? dashboard) =>
        $"The X-Api-Key header does not reach {dashboard}, so the legacy key is sent in the body of each request. Use -LegacyAuthentication Body to skip this check.";

    public static string LegacyKeyCannotRead(Uri? dashboard) =>
        $"{dashboard} accepts the legacy key, but the key does not have the permission to read. Commands that read will fail.";
}
