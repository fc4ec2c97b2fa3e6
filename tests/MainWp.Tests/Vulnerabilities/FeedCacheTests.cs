using System.Net.Http.Headers;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Files;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Vulnerabilities;

/// <summary>The downloaded feed in the user's cache.</summary>
public sealed class FeedCacheTests : IDisposable
{
    private const string Key = "wf-0123456789abcdef";

    private static readonly string Feed = FeedText.Of(FeedText.Plugin("a", "seo-compass", "22.3"));

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly RecordingPipeline _said = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Downloads_with_its_own_key_and_to_its_own_host_only()
    {
        var server = new FakeFeedServer().Answering(200, Feed);

        var path = await CurrentAsync(server);

        Assert.Equal(Feed, await File.ReadAllTextAsync(path));
        Assert.Equal($"GET https://www.wordfence.com/api/intelligence/v3/vulnerabilities/production Bearer {Key}", Assert.Single(server.Asked));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Asks_again_only_after_half_an_hour()
    {
        var server = new FakeFeedServer().Answering(200, Feed);
        await CurrentAsync(server);

        Aged(server, TimeSpan.FromMinutes(29));
        await CurrentAsync(server);
        Assert.Single(server.Asked);

        Aged(server, TimeSpan.FromMinutes(31));
        await CurrentAsync(server);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task Keeps_what_comes_packed_and_reads_it()
    {
        var path = await CurrentAsync(new FakeFeedServer().AnsweringPacked(Feed));

        var reading = await FeedFile.ReadAsync(path, _ => true, null, default);

        Assert.Equal("a", Assert.Single(reading.Records).Id);
    }

    [Theory]
    [InlineData(503, "Maintenance.", "HTTP 503")]
    [InlineData(429, "", "once every 30 minutes")]
    [InlineData(302, "", "HTTP 302")]
    [InlineData(200, "<html>Welcome to the captive portal</html>", "not a vulnerability feed")]
    [InlineData(200, "{\"a\":{\"software\":[{\"type\":\"plugin\",\"slug\":\"x\"}]},\"b\":", "ends too early")]
    public async Task An_old_feed_is_used_with_a_warning_where_no_new_one_comes(int status, string body, string reason)
    {
        var server = new FakeFeedServer().Answering(200, Feed).Answering(status, body);
        await CurrentAsync(server);
        Aged(server, TimeSpan.FromHours(7));

        var path = await CurrentAsync(server);

        Assert.Equal(Feed, await File.ReadAllTextAsync(path));
        var warning = Assert.Single(_said.Warnings);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.Contains("7 hours", warning, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task An_old_feed_is_used_where_the_service_is_out_of_reach()
    {
        var server = new FakeFeedServer().Answering(200, Feed).Failing();
        await CurrentAsync(server);
        Aged(server, TimeSpan.FromDays(3));

        await CurrentAsync(server);

        Assert.Contains("3 days", Assert.Single(_said.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_429_without_an_older_feed_says_when_to_come_back()
    {
        var server = new FakeFeedServer().Answering(429, "", response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(12)));

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => CurrentAsync(server));

        Assert.Equal(ErrorKind.Throttled, thrown.Kind);
        Assert.Contains($"after {server.Clock.Now.AddMinutes(12).LocalDateTime:HH:mm}", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_key_that_is_refused_is_an_error_whatever_is_in_the_cache(int status)
    {
        var server = new FakeFeedServer().Answering(200, Feed).Answering(status, $"{{\"message\":\"{Key} is not valid\"}}");
        await CurrentAsync(server);
        Aged(server, TimeSpan.FromHours(1));

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => CurrentAsync(server));

        Assert.Equal(ErrorKind.Unauthorized, thrown.Kind);
        Assert.DoesNotContain(Key, thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_not_the_services_fault()
    {
        var server = new FakeFeedServer().Answering(200, Feed);
        using var full = new FullStream();

        var thrown = await Assert.ThrowsAsync<IOException>(() => server.Download.WriteToAsync(Key, full, null, default));

        Assert.Equal(FullStream.Reason, thrown.Message);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_says_where_it_is()
    {
        var folder = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(folder, "");

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => new FakeFeedServer().Answering(200, Feed).Cache(folder).CurrentAsync(() => new Secret(Key), _said, default));

        Assert.Equal(ErrorKind.FileUnusable, thrown.Kind);
        Assert.StartsWith($"The vulnerability feed cannot be kept in {folder}: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_feed_needs_no_key()
    {
        var server = new FakeFeedServer().Answering(200, Feed);
        await CurrentAsync(server);
        Aged(server, TimeSpan.Zero);

        await server.Cache(_folder).CurrentAsync(() => throw new InvalidOperationException(), _said, default);

        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData("MAINWP_CACHE_HOME", "/own", "/own")]
    [InlineData("XDG_CACHE_HOME", "/cache", "/cache/mainwp")]
    public void Is_where_the_variable_says(string name, string value, string folder)
    {
        if (OperatingSystem.IsWindows() && name[0] == 'X')
            return;
        Assert.Equal(folder, UserFolder.OfCache(asked => asked == name ? value : null));
    }

    private Task<string> CurrentAsync(FakeFeedServer server) => server.Cache(_folder).CurrentAsync(() => new Secret(Key), _said, default);

    private void Aged(FakeFeedServer server, TimeSpan age) => File.SetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(_folder)), (server.Clock.Now - age).UtcDateTime);

    private sealed class FullStream : MemoryStream
    {
        public const string Reason = "No space left on device";

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException(Reason);
    }
}
