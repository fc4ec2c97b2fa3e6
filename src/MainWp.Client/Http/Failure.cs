using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MainWp.Json;

namespace MainWp.Http;

/// <summary>Turns what went wrong with one attempt into the one exception: what failed, on what, what to do.</summary>
internal static partial class Failure
{
    private static readonly Regex Tags = new("</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant);

    /// <summary>The server answered with a failure; null if the answer is a success.</summary>
    public static MainWpException? FromAnswer(Request request, Connection connection, Answer answer, RetryConditionHeaderValue? retryAfter)
    {
        var status = (int)answer.Status;
        var succeeded = status is >= 200 and < 300;
        if (succeeded && (request.Method == HttpMethod.Head || (request.TakesAnyAnswer && (answer.Length == 0 || answer.IsScalar))))
            return null;
        if (!answer.IsJson && (succeeded || IsGateway(status) || (status is >= 400 and < 500 and not (407 or 408 or 410 or 413 or 429)) || status == 500))
            return FromPage(request, connection, answer, status, retryAfter);
        if (succeeded)
            return null;
        var envelope = RefusedParameters.Explain(ReadEnvelope(answer), answer);
        return FromEnvelope(request, connection, envelope, status, Delay(retryAfter, connection.Clock));
    }

    /// <summary>A failure by what the server said: its code first, then the status.</summary>
    public static MainWpException FromEnvelope(Request request, Connection connection, Envelope? envelope, int status, TimeSpan? retryAfter = null)
    {
        var kind = ServerCodes.KindOf(envelope?.Code, status);
        if (envelope?.Code == ServerCodes.InvalidSite && Subject.SiteOf(request) is { } site)
            request = request with { About = Subject.Site(site) };
        var words = envelope?.Message is { Length: > 0 } message ? connection.Redactor.Message(Tags.Replace(message, "")) : null;
        var code = envelope?.Code is { } said ? connection.Redactor.Code(said) : null;
        if (envelope?.Code is null && LeavesOpen(request, status, retryAfter is not null))
            return Unknown(request, connection, $"a gateway answered HTTP {status} in its place", null, status);
        if (MayBeDone(request, connection) && (envelope?.Code == ServerCodes.Fatal || (envelope?.Code is null && status == 500)))
            return Unknown(request, connection, Messages.PhpFailed($"HTTP {status}{(words is null ? "" : $", \"{words}\"")}"), null, status);
        if (envelope?.Code == ServerCodes.NoRoute && IsExtension(request.Route))
            kind = ErrorKind.ExtensionNotActive;
        var resource = request.About?.Resource ?? ServerCodes.ResourceOf(envelope?.Code) ?? Resource.Item;
        if (envelope?.Code == ServerCodes.NoRoute)
            resource = Resource.Route;
        return new MainWpException(kind, Sentence(kind, request, connection, words, code, status, retryAfter))
        {
            Resource = resource,
            Endpoint = request.Endpoint,
            Status = status,
            Code = code,
            ServerMessage = words,
            RetryAfter = retryAfter,
            IsFromFront = envelope?.Code is null && status >= 400,
        };
    }

    /// <summary>The answer has no rows where they should be.</summary>
    public static MainWpException NoList(Request request, Connection connection, string property) =>
        new(ErrorKind.InvalidArgument, Messages.NotAList(request.Endpoint, connection.Address, property)) { Resource = Resource.Route, Endpoint = request.Endpoint };

    /// <summary>The pages of a list ended before the number of rows that the server counts, or rows disappeared while they were read.</summary>
    public static MainWpException IncompleteList(Request request, Connection connection, string shortfall) =>
        new(ErrorKind.ListIncomplete, $"{request.Endpoint} on {connection.Address}: {shortfall}") { Endpoint = request.Endpoint };

    /// <summary>Every page of a list is full and new.</summary>
    public static MainWpException EndlessList(Request request, Connection connection) =>
        new(ErrorKind.ListIncomplete, Messages.ListWithoutEnd(request.Endpoint, connection.Address, connection.MostPages)) { Endpoint = request.Endpoint };

    /// <summary>The key is valid, but may not use this method.</summary>
    public static MainWpException ScopeMissing(Request request, Connection connection, MainWpException failure) =>
        new(ErrorKind.ScopeMissing, Messages.PermissionMissing(request.Endpoint, (request.IsRead ? "Read" : "Write"), connection.Address))
        {
            Resource = failure.Resource,
            Endpoint = failure.Endpoint,
            Status = failure.Status,
            Code = failure.Code,
            ServerMessage = failure.ServerMessage,
        };

    /// <summary>The credential was sent, but the server answers as if there were none.</summary>
    public static MainWpException NothingArrived(Request request, Connection connection, MainWpException failure) =>
        new(ErrorKind.Unauthorized, Messages.NothingArrived(request.Endpoint, connection.Address), failure) { Endpoint = request.Endpoint, Status = failure.Status, Code = failure.Code, ServerMessage = failure.ServerMessage };

    /// <summary>The connection broke during the change, as it does here for every request with this method.</summary>
    public static MainWpException CutOff(Request request, Connection connection, MainWpException failure) =>
        Unknown(request, connection, Messages.MethodCutOff(request.Method.Method), failure);

    /// <summary>The thing does not exist, whatever the server called that.</summary>
    public static MainWpException NotFound(Request request, Connection connection, Subject subject, MainWpException? failure = null, bool isPattern = false) =>
        new(ErrorKind.NotFound, isPattern ? Messages.PatternNotFound(subject, connection.Address, Listing(subject.Resource)) : Messages.NotFound(subject, connection.Address, Listing(subject.Resource)))
        {
            Resource = subject.Resource,
            Endpoint = request.Endpoint,
            Status = failure?.Status,
            Code = failure?.Code,
            ServerMessage = failure?.ServerMessage,
        };

    /// <summary>The server accepted the request and answered success: 0, without a code.</summary>
    public static MainWpException NotDone(Request request, Connection connection, Envelope around) =>
        NotDone(request, connection, around.Message is { Length: > 0 } message ? connection.Redactor.Message(message) : "the server gives no reason");

    /// <summary>The change was tried, but had no effect.</summary>
    public static MainWpException NotDone(Request request, Connection connection, string reason) =>
        new(ErrorKind.NotDone, Messages.DidNothing(request.About?.Name ?? request.Endpoint, request.Endpoint, connection.Address, reason.TrimEnd('.')))
        {
            Resource = request.About?.Resource ?? Resource.Item,
            Endpoint = request.Endpoint,
            ServerMessage = reason,
        };

    private static string Sentence(ErrorKind kind, Request request, Connection connection, string? words, string? code, int status, TimeSpan? retryAfter)
    {
        var about = request.About is null ? request.Endpoint : $"{request.About} ({request.Endpoint})";
        var said = words is null ? $"HTTP {status}" : $"{words.TrimEnd('.')} [{code ?? "no code"}, HTTP {status}]";
        return kind switch
        {
            ErrorKind.NotFound when code == ServerCodes.NoRoute => Messages.NoRoute(request.Endpoint, connection.Address, said, NamespaceOf(request.Route)),
            ErrorKind.NotFound when request.About is { } subject => Messages.NotFoundBecause(subject, connection.Address, said, Listing(subject.Resource)),
            ErrorKind.ExtensionNotActive => Messages.ExtensionMissing(request.Endpoint, connection.Address, said),
            ErrorKind.Unauthorized => Messages.CredentialRefused(about, connection.Address, said, Remedy(request, connection, code)),
            ErrorKind.ScopeMissing when request.RequiredCredential == RequiredCredential.LegacyKey => Messages.LegacyKeyForbidden(about, connection.Address, said, request.Method),
            ErrorKind.Forbidden when code is "application_passwords_disabled" or "application_passwords_disabled_for_user" => Messages.PasswordsNotAccepted(about, connection.Address, said),
            ErrorKind.Forbidden when code == ServerCodes.AbilityNotPermitted && request.RequiredCredential == RequiredCredential.ApiKey => Messages.OwnerMayNot(about, connection.Address, said),
            ErrorKind.Forbidden => Messages.AccountForbidden(about, connection.Address, said),
            ErrorKind.Unencrypted => Messages.HttpsNeeded(about, connection.Address, said),
            ErrorKind.Throttled => Messages.Throttled(about, connection.Address, said, retryAfter),
            ErrorKind.SiteUnreachable => Messages.ChildSilent(about, connection.Address, said),
            ErrorKind.ServerFailed when MainWpException.MeansMaintenance(status, retryAfter) => Messages.Maintenance(about, connection.Address),
            _ => Messages.Failed(about, connection.Address, said),
        };
    }

    private static MainWpException Unknown(Request request, Connection connection, string what, Exception? cause, int? status = null) =>
        new(ErrorKind.OutcomeUnknown, Messages.OutcomeUnknown(request.About?.Name ?? request.Endpoint, request.Endpoint, connection.Address, what, (request.About is { } about ? $" {Listing(about.Resource)}" : "")), cause)
        {
            Resource = request.About?.Resource ?? Resource.Item,
            Endpoint = request.Endpoint,
            Status = status,
            MayHaveArrived = true,
        };

    // An answer with Retry-After means that the request was not processed. A gateway that gave up does not know the outcome of a change.
    private static bool LeavesOpen(Request request, int status, bool isTurnedAway) =>
        !request.IsRead && (status == 408 || IsGateway(status)) && !(status == 503 && isTurnedAway);

    private static bool IsGateway(int status) => status is 502 or 503 or 504 or (>= 520 and <= 524);

    // WordPress reports a missing namespace as it reports a missing route.
    private static string NamespaceOf(string route) => string.Join("/", route.Split('/').Take(2));

    private static bool IsExtension(string route) => route.StartsWith("mainwp-", StringComparison.Ordinal) || route.StartsWith("mainwp/v2/pro-reports/", StringComparison.Ordinal) || route.StartsWith("mainwp/v2/ssl-monitor/", StringComparison.Ordinal);

    private static Envelope? ReadEnvelope(Answer answer)
    {
        try
        {
            return answer.IsJson ? AnswerReader.ReadEnvelope(answer.Json) : null;
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return null;
        }
    }

    private static TimeSpan? Delay(RetryConditionHeaderValue? retryAfter, Clock clock)
    {
        var wait = retryAfter?.Delta ?? retryAfter?.Date - clock.Now();
        return wait is { } given && given < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
