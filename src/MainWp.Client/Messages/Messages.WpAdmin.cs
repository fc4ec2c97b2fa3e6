using static System.FormattableString;

namespace MainWp;

/// <content>Texts about wp admin.</content>
internal static partial class Messages
{
    public static string ServiceNoList(object? endpoint, Uri? service) =>
        $"{endpoint} on {service} answered without a list, both under data and as the whole answer. Check -Uri. Use -Debug to see the answer.";

    public static string ServiceNoObject(object? endpoint, Uri? service) =>
        $"{endpoint} on {service} answered without an object.";

    public static string ServiceUnauthorized(object? where, object? said, object? scopes) =>
        $"{where}: the service refused the credential: {said}. Check that the key or token is valid, complete and not expired, that its scopes ({scopes}) cover this request, and that the IP allow list of the key contains the address of this machine.";

    public static string ServiceForbidden(object? where, object? said, object? scopes) =>
        $"{where}: the credential is valid, but does not permit this: {said}. Its scopes are {scopes}. Add the scope that this request needs, or add the address of this machine to the IP allow list of the key.";

    public static string ServiceThrottled(object? where, object? said, TimeSpan? wait) =>
        $"{where}: too many requests: {said}. {(wait is { } time ? $"Try again in {time.TotalSeconds:0} s." : "Try again later.")} Use a smaller -StandardLimit with Connect-WpAdmin to avoid this.";

    public static string ServiceRejected(object? where, object? said) =>
        $"{where}: the service rejected the request: {said}. A header or the body is malformed. Check -WordPressVersion and the values.";

    public static string ServiceOutcomeUnknown(object? where, object? said, object? again) =>
        $"{where}: {said}. The change may have happened. {again}";

    public static string ServiceUnreachable(object? where, object? said) =>
        $"{where}: no connection ({said}). Check -Uri, the network and the proxy.";

    public static string ServiceTimedOut(object? where, object? seconds) =>
        Invariant($"{where}: no answer within {seconds:0.#} s. Try again, or connect with a larger -TimeoutSec.");

    public static string ServiceNotTrusted(object? where, object? said) =>
        $"{where}: no trusted TLS connection ({said}). Fix the certificate, or use -SkipCertificateCheck for a test service.";

    public static string ServiceFailed(object? where, object? said) =>
        $"{where}: the service failed: {said}. Try again later.";

    public static string ServiceUnreadable(object? where, object? said) =>
        $"{where}: the answer is not the JSON of this service ({said}). Check -Uri. Use -Debug to see the answer.";

    public static string GrantExpired(object? endpoint) =>
        $"{endpoint}: the code or refresh token has expired, was already used, or was revoked. Run Connect-WpAdmin -ClientId to sign in again.";

    public static string ClientUnknown(object? endpoint) =>
        $"{endpoint}: the client is unknown, or its secret is wrong. Check -ClientId and -ClientSecret.";

    public static string ScopeNotAllowed(object? endpoint) =>
        $"{endpoint}: a scope is unknown or not allowed for this client. Check -Scope.";

    public static string RepeatWithKey(object? key) =>
        $"To repeat it safely, use -IdempotencyKey {key}: the service makes the change once.";

    public const string CheckBeforeRepeating = "Check before you repeat it.";

    public static string ServiceKeyUnusable(int length) =>
        $"The API key cannot be sent: it is empty, or contains blanks or characters outside ASCII. It has {length} characters. Copy the whole key from API Keys in the Wp Admin Dashboard. Nothing was sent.";

    public static string NotAServicePath(string? given) =>
        $"'{given}' is not a valid path of the API. Use a form such as sites/7.";

    public const string OAuthByCommands = "Use Connect-WpAdmin, Update-WpAdminToken and Disconnect-WpAdmin for the OAuth endpoints.";

    public static string OtherService(Uri? service, object? address) =>
        $"The session is with {service}, and its credential is not sent to '{address}'.";

    public static string ServiceNotFound(object? where, object? said, bool isSite) =>
        $"{where} was not found: {said}. {(isSite ? "Run Get-WpAdminSite to list the sites." : "Check the path.")}";
}
