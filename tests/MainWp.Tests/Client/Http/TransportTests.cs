using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using MainWp.Http;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Http.Sent;

namespace MainWp.Tests.Client.Http;

public class TransportTests
{
    private static readonly Request Read = Request.Get("sites/count");
    private static readonly Request Change = Request.Post("sites/7/sync");

    [Fact]
    public async Task Waits_as_long_as_the_server_asks_and_says_so()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites/count", 503, change: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(9)))
            .Answering("GET sites/count", "v2/sites-count");
        var said = new RecordingPipeline();

        await Sending(dashboard, Read, said);

        Assert.Equal([TimeSpan.FromSeconds(9)], dashboard.Clock.Waits);
        Assert.Contains(said.Verbose, line => line.Contains("Attempt 2 of 4 in 9 s"));
    }

    [Fact]
    public async Task Reads_a_date_in_Retry_After()
    {
        var dashboard = new FakeDashboard();
        var date = dashboard.Clock.Now.AddSeconds(20);
        dashboard.Answering("POST sites/7/sync", 503, """{"code":"busy","message":"later"}""", change: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(date))
            .Answering("POST sites/7/sync", 200, """{"success":1}""");

        await Sending(dashboard, Change);

        Assert.Equal([TimeSpan.FromSeconds(20)], dashboard.Clock.Waits);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(524)]
    public async Task A_gateway_that_answers_for_a_change_leaves_its_outcome_unknown(int status)
    {
        var dashboard = new FakeDashboard().Answering("POST sites/7/sync", status, "<html>gateway</html>", "text/html");

        var failure = await Failing(dashboard, Change);

        Assert.Equal(ErrorKind.OutcomeUnknown, failure.Kind);
        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task A_change_whose_connection_broke_is_not_repeated()
    {
        var broken = new HttpRequestException("reset", new IOException("reset", new SocketException((int)SocketError.TimedOut)));
        var dashboard = new FakeDashboard().Failing("POST sites/7/sync", broken);

        Assert.Equal(ErrorKind.OutcomeUnknown, (await Failing(dashboard, Change)).Kind);
        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task A_change_that_never_left_is_repeated()
    {
        var dashboard = new FakeDashboard()
            .Failing("POST sites/7/sync", new HttpRequestException("refused", new SocketException((int)SocketError.ConnectionRefused)))
            .Answering("POST sites/7/sync", 200, """{"success":1}""");

        await Sending(dashboard, Change);

        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Names_a_certificate_that_is_not_trusted()
    {
        var dashboard = new FakeDashboard().Failing("GET sites/count", new HttpRequestException("tls", new System.Security.Authentication.AuthenticationException("RemoteCertificateNameMismatch")));

        Assert.Equal(ErrorKind.CertificateInvalid, (await Failing(dashboard, Read)).Kind);
        Assert.Single(dashboard.Requests);
    }

    [Theory]
    [InlineData(404, ErrorKind.NotWordPress)]
    [InlineData(500, ErrorKind.ServerFailed)]
    [InlineData(200, ErrorKind.Unreadable)]
    [InlineData(401, ErrorKind.Unauthorized)]
    [InlineData(403, ErrorKind.Forbidden)]
    public async Task A_page_is_no_answer_although_its_scripts_hold_JSON(int status, ErrorKind kind)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", status, """<!DOCTYPE html><html><script>var settings = {"success":1,"count":3};</script></html>""", "text/html");

        Assert.Equal(kind, (await Failing(dashboard, Read)).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"success":1,"cou""")]
    [InlineData("0")]
    public async Task An_empty_cut_off_or_foreign_answer_is_unreadable(string body)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", 200, body);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => new Transport(dashboard.Connection(), TransportLog.Silent).DoAsync(Read, default));

        Assert.Equal(ErrorKind.Unreadable, failure.Kind);
    }

    [Fact]
    public async Task Stays_within_the_longest_answer()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) }));

        Assert.Equal(ErrorKind.Unreadable, (await Failing(dashboard, Read)).Kind);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_times_out()
    {
        var dashboard = new FakeDashboard { Retry = new RetryRule(0, TimeSpan.Zero), Timeout = TimeSpan.FromMilliseconds(20) };
        dashboard.Stalling("GET sites/count").Stalling("POST sites/7/sync");

        Assert.Equal(ErrorKind.TimedOut, (await Failing(dashboard, Read)).Kind);
        Assert.Equal(ErrorKind.OutcomeUnknown, (await Failing(dashboard, Change)).Kind);
    }

    [Fact]
    public async Task A_stopped_command_is_no_time_out()
    {
        var dashboard = new FakeDashboard().Stalling("GET sites/count");
        using var stop = new CancellationTokenSource();
        var sending = new Transport(dashboard.Connection(), TransportLog.Silent).SendAsync(Read, stop.Token);

        stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public async Task Reads_other_character_sets(string charset)
    {
        var body = Encoding.GetEncoding(charset).GetBytes("""{"success":0,"message":"für Ärger"}""");
        var dashboard = new FakeDashboard().Answering("GET sites/count", _ =>
        {
            var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = charset };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = content });
        });

        Assert.Equal("für Ärger", (await Failing(dashboard, Read)).ServerMessage);
    }

    [Fact]
    public async Task Tells_a_missing_scope_from_a_bad_secret_by_another_request()
    {
        var missing = new FakeDashboard().Answering("POST sites/7/sync", "v2/err-auth-readonly-post").Answering("OPTIONS sites/count", "v2/err-auth-options");
        var bad = new FakeDashboard().Answering("POST sites/7/sync", "v2/err-auth-bad-secret").Answering("OPTIONS sites/count", "v2/err-auth-bad-secret");

        var scope = await Failing(missing, Change);
        Assert.Equal(ErrorKind.ScopeMissing, scope.Kind);
        Assert.Contains("-Permission Read, Write.", scope.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorKind.Unauthorized, (await Failing(bad, Change)).Kind);
    }

    [Fact]
    public async Task A_session_that_was_disconnected_sends_nothing()
    {
        var dashboard = new FakeDashboard();
        var connection = dashboard.Connection();
        connection.Dispose();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => new Transport(connection, TransportLog.Silent).SendAsync(Change, default));

        Assert.Equal(ErrorKind.SessionRequired, failure.Kind);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Says_no_secret_in_any_stream()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword();
        dashboard.Answering("GET wp/v2/users/me", 401, $$$"""{"code":"incorrect_password","message":"{{{FakeDashboard.Password}}} and {{{FakeDashboard.Token}}}","data":{"user_pass":"other secret"}}""");
        var said = new RecordingPipeline();
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { RequiredCredential = RequiredCredential.ApplicationPassword, Query = [("consumer_secret", "geheim")] };

        var failure = await Failing(dashboard, request, said);

        var all = said.Everything() + failure;
        foreach (var secret in new[] { FakeDashboard.Password, FakeDashboard.Token, FakeDashboard.Token[..40], "other secret", "geheim" })
            Assert.DoesNotContain(secret, all);
    }
}
