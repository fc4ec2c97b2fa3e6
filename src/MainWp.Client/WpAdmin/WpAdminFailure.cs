using MainWp.Http;

namespace MainWp;

/// <summary>What a failure means on the Wp Admin API, and what to do about it: the error table of its document.</summary>
internal static class WpAdminFailure
{
    /// <summary>The failure in the terms of this service.</summary>
    public static MainWpException Explain(Request request, Connection connection, MainWpException failure)
    {
        // The failure of a token request that this request waited for has been explained.
        if (failure.Endpoint is not null && failure.Endpoint != request.Endpoint)
            return failure;
        var isOAuth = request.RequiredCredential == RequiredCredential.Open;
        var kind = isOAuth && failure.ServerMessage is "invalid_grant" or "invalid_client" ? ErrorKind.Unauthorized : KindOf(failure);
        return new MainWpException(kind, isOAuth && failure.Status is not null ? OfSignIn(request, connection, failure) : Sentence(kind, request, connection, failure), failure.InnerException)
        {
            Resource = request.About?.Resource ?? (kind == ErrorKind.NotFound ? Resource.Route : Resource.Item),
            Endpoint = request.Endpoint,
            Status = failure.Status,
            Code = isOAuth ? failure.ServerMessage : failure.Code,
            ServerMessage = failure.ServerMessage,
            RetryAfter = failure.RetryAfter,
            MayHaveArrived = failure.MayHaveArrived,
        };
    }

    private static ErrorKind KindOf(MainWpException failure) => failure.Kind == ErrorKind.OutcomeUnknown ? failure.Kind : failure.Status switch
    {
        400 or 405 or 415 or 422 => ErrorKind.Rejected,
        401 => ErrorKind.Unauthorized,
        403 => ErrorKind.Forbidden,
        404 or 410 => ErrorKind.NotFound,
        409 => ErrorKind.Conflict,
        429 => ErrorKind.Throttled,
        >= 500 => ErrorKind.ServerFailed,
        _ => failure.Kind,
    };

    private static string Sentence(ErrorKind kind, Request request, Connection connection, MainWpException failure)
    {
        var where = $"{(request.About is null ? request.Endpoint : $"{request.About} ({request.Endpoint})")} on {connection.Address}";
        var said = failure.Status is not { } status ? Cause(connection, failure) : failure.ServerMessage is { Length: > 0 } words ? $"{words.TrimEnd('.')} (HTTP {status})" : $"HTTP {status}";
        return kind switch
        {
            ErrorKind.SessionRequired => $"The session with {connection.Address} was disconnected. Nothing was sent. Run Connect-WpAdmin again.",
            ErrorKind.Unauthorized => $"{where}: the credential is refused: {said}. Check that the key or token is valid, whole and not expired, that its scopes ({Scopes(connection)}) cover this, and that this machine's address is on the key's IP allow list where it has one.",
            ErrorKind.Forbidden => $"{where}: the credential is good and may not do this: {said}. Its scopes are {Scopes(connection)}: give it the scope that this needs, or allow this machine's address in the key's IP allow list.",
            ErrorKind.Throttled => $"{where}: too many requests: {said}.{(failure.RetryAfter is { } wait ? $" Try again in {wait.TotalSeconds:0} s." : " Try again later.")} A smaller -StandardLimit of Connect-WpAdmin holds this module back in time.",
            ErrorKind.Rejected => $"{where}: the request is refused: {said}. A header has a wrong format or the body is malformed: check -WordPressVersion and what was given.",
            ErrorKind.NotFound => $"{where} was not found: {said}. {(request.About is null ? "Check the path." : "Run Get-WpAdminSite to list the sites.")}",
            ErrorKind.OutcomeUnknown => $"{where}: {said}. The change may have happened. {Again(request)}",
            ErrorKind.Unreachable => $"{where}: no connection ({said}). Check -Uri, the network and the proxy.",
            ErrorKind.TimedOut => $"{where}: no answer came within {connection.Timeout.TotalSeconds:0.#} s. Try again, or connect with a larger -TimeoutSec.",
            ErrorKind.CertificateInvalid => $"{where}: no trusted TLS connection ({said}). Mend the certificate, or for a test service connect with -SkipCertificateCheck.",
            ErrorKind.ServerFailed => $"{where}: the service failed: {said}. Try again later.",
            ErrorKind.Unreadable => $"{where}: the answer is not the JSON that this service sends ({said}). Check -Uri; -Debug shows the answer.",
            _ => failure.Message,
        };
    }

    private static string OfSignIn(Request request, Connection connection, MainWpException failure) => failure.ServerMessage switch
    {
        "invalid_grant" => $"{request.Endpoint}: the code or refresh token has expired, was used before or was revoked. Sign in again: Connect-WpAdmin -ClientId.",
        "invalid_client" => $"{request.Endpoint}: the client is not known, or its secret is wrong. Check -ClientId and -ClientSecret.",
        "invalid_scope" => $"{request.Endpoint}: a scope is unknown or not allowed to this client. Check -Scope.",
        _ => Sentence(KindOf(failure), request, connection, failure),
    };

    private static string Scopes(Connection connection) => connection.Scope is { Length: > 0 } scope ? scope : "shown in the Wp Admin Dashboard under API Keys";

    private static string Again(Request request) =>
        request.Headers.FirstOrDefault(header => header.Name == WpAdminService.KeyHeader).Value is { } key
            ? $"Repeat it with -IdempotencyKey {key}: under the same key it is done once."
            : "Look before you repeat it.";

    private static string Cause(Connection connection, MainWpException failure) => connection.Redactor.Text(failure.InnerException?.GetBaseException().Message ?? failure.Kind.ToString()).TrimEnd('.');
}
