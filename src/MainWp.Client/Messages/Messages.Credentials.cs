namespace MainWp;

/// <content>Texts about credentials.</content>
internal static partial class Messages
{
    public const string PasswordAsKey = "The API key looks like an application password. Use -Credential with the name of the WordPress user for it. -ApiKey takes the token of a key from API Access. Nothing was sent.";

    public static string MalformedToken(int length) =>
        $"The API key is malformed. A token is 40 hexadecimal digits, ==, and 40 hexadecimal digits, and this one has {length} characters. Copy the whole token, which the dashboard shows once under API Access. Nothing was sent.";

    public static string LegacyKeyNeeded(object? endpoint, Uri? dashboard) =>
        $"{endpoint} needs a legacy key, and the session with {dashboard} has none. Connect with -LegacyCredential: the consumer key as user name and the consumer secret as password. Create them in the dashboard under API Access, with compatibility for v1.";

    public static string SessionEnded(Uri? dashboard) =>
        $"The session with {dashboard} was disconnected. Nothing was sent. Run Connect-MainWp again.";

    public static string ApiKeyNeeded(object? endpoint, Uri? dashboard) =>
        $"{endpoint} needs an API key, and the session with {dashboard} has none. Connect with -ApiKey. Create keys in the dashboard under API Access.";

    public static string PasswordNeeded(object? endpoint, Uri? dashboard) =>
        $"{endpoint} needs a WordPress user and application password, and the session with {dashboard} has none. Connect with -Credential. Create application passwords in the dashboard under API Access.";

    public static string NotAnAddress(string? given) =>
        $"'{given}' is not a valid address of a dashboard. Use a form such as https://dashboard.example.";

    public static string AddressWithCredential(object? host) =>
        $"The address of {host} contains a user name or password. Use the address without it, and -ApiKey or -Credential for the credential.";

    public static string NotAScheme(object? scheme, object? host) =>
        $"'{scheme}' is not a valid scheme for the address of a dashboard. Use https://{host}.";

    public static string AddressUnencrypted(object? host) =>
        $"http://{host} would send the credential unencrypted. Use https, or -AllowUnencryptedAuthentication if the network is private.";

    public const string MalformedLegacyKey = "The legacy credential is malformed. The user name is the consumer key, which starts with ck_, and the password is the consumer secret, which starts with cs_. Nothing was sent.";

    public const string LegacyBodyNeeded = "The session sends its legacy key in the body, and this body is neither a JSON object nor form fields. Use a hashtable, or connect with -LegacyAuthentication Header. Nothing was sent.";
}
