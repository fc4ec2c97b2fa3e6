using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MainWp.Tests.Faults;

/// <summary>The faults of the matrix. Pages and messages repeat the credential that came, as badly written servers do.</summary>
internal static class FaultCatalog
{
    private const string Html = "text/html; charset=UTF-8";
    private const string Json = "application/json; charset=UTF-8";
    private const int BeyondLimit = 3 * FaultCell.LargestAnswer;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new Fault("nothing", Healthy).For(null),
        new Fault("connection refused") { Refuses = true, OfRead = "DashboardUnreachable", OfChange = "DashboardUnreachable" },
        new Fault("DNS failure") { Address = new Uri("http://dashboard.invalid/"), OfRead = "DashboardUnreachable", OfChange = "DashboardUnreachable" },
        new Fault("TLS: self-signed certificate") { Certificate = Certificates.SelfSigned }.For("CertificateInvalid"),
        new Fault("TLS: expired certificate") { Certificate = Certificates.Expired }.For("CertificateInvalid"),
        new Fault("TLS: certificate of another name") { Certificate = Certificates.OfAnotherName }.For("CertificateInvalid"),
        Broken("reset before the headers", exchange => Cut(exchange, "")),
        Broken("reset within the headers", exchange => Cut(exchange, "HTTP/1.1 200 OK\r\nContent-Ty")),
        Broken("reset after the headers", exchange => Cut(exchange, Exchange.Head(200, Json, "Content-Length: 500"))),
        Broken("closed without an answer", exchange => Closed(exchange, "")),
        Broken("half a body", exchange => Closed(exchange, Exchange.Head(200, Json, "Content-Length: 500") + """{"success":1,"da""")),
        Broken("a chunk that is not valid", exchange => Closed(exchange, Exchange.Head(200, Json, "Transfer-Encoding: chunked") + "zz\r\n{}")),
        Late("no answer", exchange => exchange.StallAsync()),
        Late("stalled body", async exchange =>
        {
            await exchange.SendAsync(Exchange.Head(200, Json, "Content-Length: 500") + """{"success":1,""");
            await exchange.StallAsync();
        }),
        Late("slow drip", async exchange =>
        {
            await exchange.SendAsync(Exchange.Head(200, Json, "Content-Length: 100000") + """{"success":1,""");
            await exchange.DripAsync(Pace);
        }),
        Answer("301 to another host", 301, "", Html, "Location: https://elsewhere.invalid/wp-json/").For("Redirected") with { OfJob = "NotConfirmed" },
        Answer("302 from https to http", 302, "", Html, "Location: http://127.0.0.1/wp-json/").For("Redirected") with { OfJob = "NotConfirmed", Certificate = Certificates.SelfSigned, SkipsCertificateCheck = true },
        new Fault("401", exchange => exchange.RespondAsync(401, $$$"""{"code":"mainwp_rest_authentication_disabled_key","message":"No: {{{exchange.Headers["Authorization"]}}}","data":{"status":401}}""")).For("Unauthorized"),
        Answer("408", 408, "<html>timeout</html>", Html) with { OfRead = "TimedOut", OfChange = "OutcomeUnknown" },
        TurnedAway("429, Retry-After in seconds", 429, "7", "Throttled"),
        TurnedAway("429, Retry-After as a date", 429, FaultCell.Began.AddSeconds(20).ToString("R", CultureInfo.InvariantCulture), "Throttled"),
        TurnedAway("429, Retry-After as nonsense", 429, "soon", "Throttled"),
        new Fault("500 with a page", exchange => exchange.RespondAsync(500, $"<html>Fatal error for {exchange.Headers["Authorization"]}</html>", Html)) { OfRead = "ServerFailed", OfChange = "OutcomeUnknown" },
        Gateway(502),
        Gateway(503),
        TurnedAway("503, Retry-After in seconds", 503, "7", "ServerFailed"),
        Gateway(504),
        Around("JSON after PHP notices", body => [.. "<br />\n<b>Notice</b>: Undefined index [x] in {a} <br />\n"u8, .. body], Json),
        Around("JSON before PHP notices", body => [.. body, .. "<br />\n<b>Notice</b>: Undefined index [x] in {a} <br />\n"u8], Json),
        Around("JSON after a byte order mark", body => [0xEF, 0xBB, 0xBF, .. body], Json),
        Around("UTF-8 under the name of ISO-8859-1", body => body, "application/json; charset=ISO-8859-1"),
        Around("UTF-16 under its own name", body => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)), "application/json; charset=utf-16"),
        Around("an unknown charset", body => [.. body, 0xFF], "application/json; charset=klingon"),
        Around("charset UTF-7", body => [.. body, 0xFF], "application/json; charset=utf-7"),
        Answer("200 with a login page", 200, """<!DOCTYPE html><html><script>var a = {"success":1,"count":3,"data":[]};</script><form action="wp-login.php"></form></html>""", Html) with { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        Answer("200 without a body", 200, "", Json) with { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        Answer("JSON cut short", 200, """{"success":1,"data":[{"id":"1","na""", Json) with { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        new Fault("gzip bomb", exchange => exchange.RespondAsync(200, Zipped(BeyondLimit), Json, "Content-Encoding: gzip")) { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        new Fault("gzip that is not valid", exchange => exchange.RespondAsync(200, "no gzip at all", Json, "Content-Encoding: gzip")) { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        new Fault("a body over the limit", exchange => exchange.RespondAsync(200, [.. """{"success":1,"data":["""u8, .. Enumerable.Repeat((byte)' ', BeyondLimit)])) { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
        Answer("JSON 100,000 deep", 200, "{\"success\":1,\"data\":" + new string('[', 100_000), Json) with { OfRead = "AnswerUnreadable", OfChange = "OutcomeUnknown" },
    ];

    private static Task Healthy(Exchange exchange) => FaultCell.HealthyAsync(exchange);

    private static Fault Broken(string name, Func<Exchange, Task> answer) => new(name, answer) { OfRead = "DashboardUnreachable", OfChange = "OutcomeUnknown" };

    private static Fault Late(string name, Func<Exchange, Task> answer) => new(name, answer) { OfRead = "TimedOut", OfChange = "OutcomeUnknown", TakesForever = true };

    private static Fault Answer(string name, int status, string body, string contentType, params string[] headers) =>
        new(name, exchange => exchange.RespondAsync(status, body, contentType, headers));

    private static Fault TurnedAway(string name, int status, string retryAfter, string error) =>
        Answer(name, status, "<html>later</html>", Html, $"Retry-After: {retryAfter}") with { OfRead = error, OfChange = error, IsTurnedAway = retryAfter != "soon" };

    private static Fault Gateway(int status) => Answer($"{status} with a page", status, "<html>gateway</html>", Html) with { OfRead = "ServerFailed", OfChange = "OutcomeUnknown" };

    private static Fault Around(string name, Func<byte[], byte[]> change, string contentType) =>
        new Fault(name, exchange => exchange.RespondAsync(200, change(Encoding.UTF8.GetBytes(FaultCell.HealthyBody(exchange))), contentType)).For(null);

    private static async Task Cut(Exchange exchange, string sent)
    {
        if (sent.Length > 0)
            await exchange.SendAsync(sent);
        exchange.Reset();
    }

    private static async Task Closed(Exchange exchange, string sent)
    {
        exchange.Close();
        if (sent.Length > 0)
            await exchange.SendAsync(sent);
    }

    private static byte[] Zipped(int length)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write([.. """{"success":1,"data":["""u8, .. Enumerable.Repeat((byte)' ', length)]);
        return packed.ToArray();
    }
}
