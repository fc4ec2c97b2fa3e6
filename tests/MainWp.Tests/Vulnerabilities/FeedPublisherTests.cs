using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Vulnerabilities;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;
using static MainWp.Tests.Fakes.InventoryRows;

namespace MainWp.Tests.Vulnerabilities;

/// <summary>The publisher of the feed over a real socket: it refuses a key, or asks to come back later.</summary>
public sealed class FeedPublisherTests : IDisposable
{
    private const string Key = "wf-0123456789abcdef";

    private static readonly string Feed = FeedText.Of(FeedText.Plugin("a", "one", "22.3"));

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly InstantClock _clock = new();
    private readonly RecordingPipeline _said = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_that_is_valid_brings_the_feed_and_is_in_no_stream()
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(200, Feed));

        await RunAsync(server);

        Assert.Equal("a", Assert.IsType<Vulnerability>(Assert.Single(_said.Output)).VulnerabilityId);
        var asked = Assert.Single(server.Arrived);
        Assert.Equal(("/api/intelligence/v3/vulnerabilities/production", $"Bearer {Key}"), (asked.Target, asked.Headers["Authorization"]));
        SaysNoKey();
    }

    [Theory]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    public async Task A_key_that_is_wrong_is_an_error_whatever_is_in_the_cache(int status, bool hasOld)
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(status, $$"""{"code":"invalid_token","message":"The token {{Key}} is not valid."}"""));
        if (hasOld)
            Keep(TimeSpan.FromHours(7));

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => RunAsync(server));

        Assert.Equal((ErrorKind.Unauthorized, status), (thrown.Kind, thrown.Status));
        Assert.Empty(_said.Output);
        Assert.Single(server.Arrived);
        Assert.Equal(hasOld ? 1 : 0, Directory.GetFiles(_folder).Length);
        SaysNoKey(thrown);
    }

    [Theory]
    [InlineData("Retry-After: 720", 12)]
    [InlineData("X-Other: 1", null)]
    public async Task A_429_says_when_to_come_back_and_is_not_asked_again(string header, int? minutes)
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(429, $$"""{"message":"Too many requests with {{Key}}"}""", headers: header));

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => RunAsync(server));

        Assert.Equal(ErrorKind.Throttled, thrown.Kind);
        Assert.Contains(minutes is { } after ? $"after {_clock.Now.AddMinutes(after).LocalDateTime:HH:mm}" : "in 30 minutes, or", thrown.Message, StringComparison.Ordinal);
        Assert.Single(server.Arrived);
        Assert.Empty(Directory.GetFiles(_folder));
        SaysNoKey(thrown);
    }

    [Theory]
    [InlineData("Retry-After: 720")]
    [InlineData("X-Other: 1")]
    public async Task After_a_429_the_old_feed_is_used_with_a_warning(string header)
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(429, $$"""{"message":"Too many requests with {{Key}}"}""", headers: header));
        Keep(TimeSpan.FromHours(7));

        await RunAsync(server);

        Assert.Equal("a", Assert.IsType<Vulnerability>(Assert.Single(_said.Output)).VulnerabilityId);
        Assert.Contains("7 hours ago is used", _said.Warnings[0], StringComparison.Ordinal);
        Assert.Single(server.Arrived);
        SaysNoKey();
    }

    private Task RunAsync(ScriptedServer server)
    {
        var download = new FeedDownload(primary => HttpClientSource.Open(() => new Detour(server.Address, primary())), _clock.Clock);
        var command = new GetVulnerabilityCommand { Source = new FeedSource(null, new(Key), new FakeVault(), new FeedCache(_folder, download, _clock.Clock)), Slug = ["one"] };
        return Dashboard(Row(1, Installed)).Answering("GET updates", 200, """{"success":1,"data":[]}""").Run(command, _said);
    }

    private void Keep(TimeSpan age)
    {
        var path = Path.Combine(_folder, "vulnerabilities.json");
        File.WriteAllText(path, Feed);
        File.SetLastWriteTimeUtc(path, (_clock.Now - age).UtcDateTime);
    }

    private void SaysNoKey(Exception? thrown = null) => Assert.DoesNotContain(Key, $"{_said.Everything()}\n{thrown}", StringComparison.Ordinal);

    /// <summary>Leads to a server on this machine, with the module's own handler.</summary>
    private sealed class Detour(Uri server, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(server, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
