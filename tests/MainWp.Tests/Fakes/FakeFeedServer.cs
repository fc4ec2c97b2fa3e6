using System.IO.Compression;
using System.Net;
using System.Text;
using MainWp.PowerShell.Vulnerabilities;

namespace MainWp.Tests.Fakes;

/// <summary>The publisher of the feed: answers what it is told to, and remembers who asked how.</summary>
internal sealed class FakeFeedServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<string> Asked { get; } = [];

    public InstantClock Clock { get; } = new();

    public FakeFeedServer Answering(int status, string body, Action<HttpResponseMessage>? change = null)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            change?.Invoke(response);
            return response;
        });
        return this;
    }

    public FakeFeedServer AnsweringPacked(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(bytes, 0, bytes.Length);
        _answers.Enqueue(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(packed.ToArray()) { Headers = { { "Content-Encoding", "gzip" } } } });
        return this;
    }

    public FakeFeedServer Failing()
    {
        _answers.Enqueue(() => throw new HttpRequestException("No route to host."));
        return this;
    }

    public FeedDownload Download => new(_ => (() => new HttpClient(this, disposeHandler: false), new MemoryStream()), Clock.Clock);

    public FeedCache Cache(string folder) => new(folder, Download, Clock.Clock);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add($"{request.Method} {request.RequestUri} {request.Headers.Authorization}");
        return Task.FromResult(_answers.Count > 1 ? _answers.Dequeue()() : _answers.Peek()());
    }
}
