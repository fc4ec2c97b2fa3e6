using MainWp.Http;

namespace MainWp;

/// <summary>What a failure means on the Wp Admin API, and what to do about it: the error table of its document.</summary>
internal static class WpAdminFailure
{
    /// <summary>The failure in the terms of this service.</summary>
    public static MainWpException Explain(Request request, Connection connection, MainWpException failure)
    {
        // This request waited for a token request, whose failure has been explained already.
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
            ErrorKind.SessionRequired => Messages.ServiceDisconnected(connection.Address),
            ErrorKind.Unauthorized => Messages.ServiceUnauthorized(where, said, Scopes(connection)),
            ErrorKind.Forbidden => Messages.ServiceForbidden(where, said, Scopes(connection)),
            ErrorKind.Throttled => Messages.ServiceThrottled(where, said, failure.RetryAfter),
            ErrorKind.Rejected => Messages.ServiceRejected(where, said),
            ErrorKind.NotFound => Messages.ServiceNotFound(where, said, isSite: request.About is not null),
            ErrorKind.OutcomeUnknown => Messages.ServiceOutcomeUnknown(where, said, Again(request)),
            ErrorKind.Unreachable => Messages.ServiceUnreachable(where, said),
            ErrorKind.TimedOut => Messages.ServiceTimedOut(where, connection.Timeout.TotalSeconds),
            ErrorKind.CertificateInvalid => Messages.ServiceNotTrusted(where, said),
            ErrorKind.ServerFailed => Messages.ServiceFailed(where, said),
            ErrorKind.Unreadable => Messages.ServiceUnreadable(where, said),
            _ => failure.Message,
        };
    }

    private static string OfSignIn(Request request, Connection connection, MainWpException failure) => failure.ServerMessage switch
    {
        "invalid_grant" => Messages.GrantExpired(request.Endpoint),
        "invalid_client" => Messages.ClientUnknown(request.Endpoint),
        "invalid_scope" => Messages.ScopeNotAllowed(request.Endpoint),
        _ => Sentence(KindOf(failure), request, connection, failure),
    };

    private static string Scopes(Connection connection) => connection.Scope is { Length: > 0 } scope ? scope : "shown in the Wp Admin Dashboard under API Keys";

    private static string Again(Request request) =>
        request.Headers.FirstOrDefault(header => header.Name == WpAdminService.KeyHeader).Value is { } key
            ? Messages.RepeatWithKey(key)
            : Messages.CheckBeforeRepeating;

    private static string Cause(Connection connection, MainWpException failure) => connection.Redactor.Text(failure.InnerException?.GetBaseException().Message ?? failure.Kind.ToString()).TrimEnd('.');
}
