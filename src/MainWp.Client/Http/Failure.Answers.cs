using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using MainWp.Json;

namespace MainWp.Http;

/// <content>Answers that are not what the route sends.</content>
internal static partial class Failure
{
    private const int MostSaid = 4096;
    private const int MostQuoted = 200;

    private static readonly Regex Title = new("<title[^<>]*>([^<]+)</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Regex Blanks = new("\\s+", RegexOptions.CultureInvariant);

    /// <summary>A 2xx answer whose JSON is cut off or of another shape.</summary>
    public static MainWpException Unreadable(Request request, Connection connection, Exception cause, Answer? answer = null)
    {
        var reason = connection.Redactor.Text(cause.Message);
        return NotAnAnswer(request, connection, Messages.NotThisJson(answer is null ? reason : $"{reason.TrimEnd('.')}: {Said(connection, answer, ReadEnvelope(answer)?.Message)}"), 200, cause);
    }

    /// <summary>A 2xx answer in JSON that the route does not send: somebody else answered in its place.</summary>
    public static MainWpException NotOfRoute(Request request, Connection connection, Answer answer, Envelope envelope) => ServerCodes.Knows(envelope.Code)
        ? FromEnvelope(request, connection, envelope, (int)answer.Status)
        : NotAnAnswer(request, connection, Messages.NotOfRoute(Said(connection, answer, envelope.Message)), (int)answer.Status);

    /// <summary>The answer is larger than the session takes.</summary>
    public static MainWpException TooLong(Request request, Connection connection, int status) =>
        NotAnAnswer(request, connection, Messages.TooLong(connection.LargestAnswer >> 20), status);

    private static MainWpException FromPage(Request request, Connection connection, Answer answer, int status, RetryConditionHeaderValue? retryAfter)
    {
        if (LeavesOpen(request, status, retryAfter is not null))
            return Unknown(request, connection, $"a gateway answered HTTP {status} in its place", null, status);
        if (status < 300)
            return NotAnAnswer(request, connection, answer.Length == 0 ? Messages.EmptyAnswer(status) : Messages.NotJson(Said(connection, answer, null), status, answer.MediaType), status);
        if (status == 500 && MayBeDone(request, connection))
            return Unknown(request, connection, Messages.PhpFailed($"HTTP {status} with a page"), null, status);
        var (kind, words) = status switch
        {
            404 => (ErrorKind.NotWordPress, Messages.NoRestApi),
            401 => (ErrorKind.Unauthorized, Messages.LoginInFront),
            403 => (ErrorKind.Forbidden, Messages.FirewallPage(status, connection.UserAgent)),
            > 401 and < 500 => (ErrorKind.Rejected, Messages.FirewallPage(status, connection.UserAgent)),
            400 => (ErrorKind.Rejected, Messages.FirewallPage(status, connection.UserAgent)),
            500 => (ErrorKind.ServerFailed, Messages.PhpOrChildFailed(Messages.PhpFailed("HTTP 500 with a page"))),
            _ => (ErrorKind.ServerFailed, Messages.ServerNotAvailable(status)),
        };
        var wait = Delay(retryAfter, connection.Clock);
        var message = MainWpException.MeansMaintenance(status, wait) ? Messages.Maintenance(request.Endpoint, connection.Address) : $"{request.Endpoint} on {connection.Address}: {words}";
        return new MainWpException(kind, message) { Endpoint = request.Endpoint, Status = status, RetryAfter = wait, IsFromFront = true };
    }

    // The outcome of a change is unknown then: it may be done, with only the answer lost.
    private static MainWpException NotAnAnswer(Request request, Connection connection, string what, int status, Exception? cause = null) => request.IsRead
        ? new MainWpException(ErrorKind.Unreadable, Messages.EndpointFailed(request.Endpoint, connection.Address, what), cause) { Endpoint = request.Endpoint, Status = status }
        : Unknown(request, connection, what, cause, status);

    // What a person can read of an answer: its message, the title of a page, or its beginning.
    private static string Said(Connection connection, Answer answer, string? message)
    {
        var text = message is { Length: > 0 } ? connection.Redactor.Message(message) : answer.Text(MostSaid);
        if (message is null && !answer.IsJson && Title.Match(text) is { Success: true } title)
            text = title.Groups[1].Value;
        // Secrets are removed in both forms, as sent and as shown, before the text is shortened.
        text = Blanks.Replace(WebUtility.HtmlDecode(Tags.Replace(connection.Redactor.Text(text), " ")), " ").Trim();
        text = connection.Redactor.Text(text);
        return $"\"{(text.Length > MostQuoted ? text.Substring(0, MostQuoted) + "..." : text)}\"";
    }

    // It is unknown what PHP did before it failed.
    private static bool MayBeDone(Request request, Connection connection) => connection.Service == Service.MainWp && !request.IsRead;
}
