using static System.FormattableString;

namespace MainWp.PowerShell;

/// <content>About connections, given and saved.</content>
internal static partial class Messages
{
    public const string ProxyWithSecret = "-Proxy must not contain a user name or password. Use -ProxyCredential for them. Nothing was sent.";

    public static string LoopbackThroughProxy(Uri address) =>
        $"With -Proxy the credential for {address} would leave this machine unencrypted. Nothing was sent. Connect without -Proxy, or use -AllowUnencryptedAuthentication if the way to the proxy is private.";

    public static string SavedForOther(string name, string field, string now, string then) =>
        $"The file of saved connections has {field} '{now}' for '{name}', but its secrets were saved with '{then}'. Nothing was sent. Connect with the credential and save the connection again.";

    public static string FileUnusable(string path, string reason) => $"The file of saved connections, {path}, cannot be used: {reason}. Fix it, or remove it and save the connections again.";

    public const string FileIsEmpty = "it is empty or not a file";

    public static string FileIsTooLarge(long size) => $"it has {size / 1024 / 1024} MB, and this module writes at most 4";

    public static string ApiRootNotValid(string name) => $"ApiRoot of '{name}' is not a path on its dashboard";

    public static string UnknownEntry(object? entry) =>
        $"-Connection has an unknown entry '{entry}'. The entries are Uri, ApiKey, Credential, UserName, ApplicationPassword, LegacyCredential, ConsumerKey and ConsumerSecret. Nothing was sent.";

    public static string CredentialMissing(Uri? dashboard) =>
        $"No credential was given for {dashboard}. Use -ApiKey for mainwp/v2, -Credential with a user and an application password for abilities, or both. You can also set MAINWP_API_KEY, or use -LegacyCredential for the old mainwp/v1.";

    public const string AddressMissing = "The address of the dashboard is missing. Use -Uri, or set MAINWP_URI.";

    public const string PasswordWithoutUser = "The application password has no user name. Use -Credential with the name of the WordPress user, or set MAINWP_USER.";

    public const string ColonInUserName = "The user name contains a colon, which cannot be sent. Use the name or the email address of the WordPress account.";

    public const string TokenAsPassword = "The application password is the token of an API key. Use -ApiKey for it. -Credential takes a WordPress user and an application password. Nothing was sent.";

    public const string HalfALegacyKey = "The consumer key or the consumer secret is missing. Use -LegacyCredential, or set both MAINWP_CONSUMER_KEY and MAINWP_CONSUMER_SECRET. Nothing was sent.";

    public const string AddressFromBrowser = "Use the address that the browser shows when the dashboard is open, such as https://dashboard.example.";

    public const string AuthorizationInHeaders = "-Headers must not contain Authorization, which carries the credential. Use -ApiKey or -Credential.";

    public static string UnknownServiceEntry(object? entry) =>
        $"-Connection has an unknown entry '{entry}'. The entries are Uri, ApiKey, KeyRotatedAt, ClientId, ClientSecret, Scope and WordPressVersion. Nothing was sent.";

    public const string ServiceAddressMissing = "The address of the service is missing. Use -Uri, or set WPADMIN_URI.";

    public static string EndpointUnencrypted(object? endpoint) =>
        $"The endpoint {endpoint} would send secrets unencrypted. Use https, or -AllowUnencryptedAuthentication if the network is private.";

    public static string ServiceCredentialMissing(Uri? service) =>
        $"No credential was given for {service}. Use -ApiKey, or -ClientId to sign in with a browser, or set WPADMIN_API_KEY.";

    public const string KeyAndClient = "There is an API key and a client. Use -ApiKey or -ClientId, not both. Nothing was sent.";

    public static string UnusualKey(int length) =>
        $"The API key does not look like a key of this service, which begins with wp_live_sk_ or wp_test_sk_. It has {length} characters. The module tries it anyway.";

    public static string KeyIsOld(string change, DateTime date) =>
        Invariant($"The API key was {change} on {date:yyyy-MM-dd}, more than three months ago. Keys should be rotated every three months. Create a new key in the Wp Admin Dashboard under API Keys, and revoke this one.");

    public static string SitesNotListed(Uri service, string reason) =>
        $"{service} accepts the credential, but the credential cannot list sites. {reason}";
}
