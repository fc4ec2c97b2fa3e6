using System.IO.Compression;
using System.Net;
using System.Text;
using MainWp.Http;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Client.Http.Sent;

namespace MainWp.Tests.Client.Http;

/// <summary>An answer is whole or none, where the runtime takes an early end for the end too.</summary>
public class WholeBodyTests
{
    private const string Count = """{"success":1,"count":3}""";

    [Theory]
    [InlineData("GET sites/count", ErrorKind.Unreachable)]
    [InlineData("POST sites/7/sync", ErrorKind.OutcomeUnknown)]
    public async Task An_answer_that_ends_before_its_length_is_a_broken_connection(string line, ErrorKind kind)
    {
        var dashboard = new FakeDashboard { Retry = new RetryRule(0, TimeSpan.Zero) }.Answering(line, _ => Answer(Encoding.UTF8.GetBytes(Count), missing: 1));

        var failure = await Failing(dashboard, line.StartsWith("GET", StringComparison.Ordinal) ? Request.Get("sites/count") : Request.Post("sites/7/sync"));

        Assert.Equal(kind, failure.Kind);
        Assert.Contains($"{Count.Length} of {Count.Length + 1} bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_answer_is_read()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", _ => Answer(Packed(Count), packing: "gzip"));
        using var answer = await new Transport(dashboard.Connection(), TransportLog.Silent).SendAsync(Request.Get("sites/count"), default);

        Assert.Equal(Count, answer.Text());
    }

    [Fact]
    public async Task A_packed_answer_that_ends_early_is_none()
    {
        var dashboard = new FakeDashboard { Retry = new RetryRule(0, TimeSpan.Zero) }.Answering("GET sites/count", _ => Answer([.. Packed(Count).Take(9)], missing: 9, packing: "gzip"));

        // Some runtimes swallow what the packed stream fails with, and call it damaged.
        Assert.Contains((await Failing(dashboard, Request.Get("sites/count"))).Kind, new[] { ErrorKind.Unreachable, ErrorKind.Unreadable });
    }

    [Fact]
    public async Task An_answer_that_is_packed_twice_is_told_as_that()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/count", _ => Answer(Packed(Packed(Count)), packing: "gzip"));

        var failure = await Failing(dashboard, Request.Get("sites/count"));

        Assert.Equal(ErrorKind.Unreadable, failure.Kind);
        Assert.Contains(Messages.StillCompressed, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_HEAD_announces_is_not_awaited()
    {
        var dashboard = new FakeDashboard().Answering("HEAD sites/count", request =>
        {
            var answer = Answer([], missing: 90).Result;
            answer.RequestMessage = request;
            return Task.FromResult(answer);
        });

        await Sending(dashboard, new Request(HttpMethod.Head, "mainwp/v2/sites/count") { TakesAnyAnswer = true });
    }

    private static Task<HttpResponseMessage> Answer(byte[] body, int missing = 0, string? packing = null)
    {
        var content = new StreamContent(new MemoryStream(body)) { Headers = { ContentLength = body.Length + missing, ContentType = new("application/json") } };
        if (packing is not null)
            content.Headers.ContentEncoding.Add(packing);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    private static byte[] Packed(string text) => Packed(Encoding.UTF8.GetBytes(text));

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            gzip.Write(bytes, 0, bytes.Length);
        return packed.ToArray();
    }
}
