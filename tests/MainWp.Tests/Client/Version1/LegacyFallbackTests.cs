using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Version1;

/// <summary>How connecting finds out by which way a legacy key arrives.</summary>
public class LegacyFallbackTests
{
    private const string ByHeader = "GET mainwp/v1/sites/all-sites-count";
    private const string ByBody = "POST mainwp/v1/sites/all-sites-count";
    private const string Refusal = "v1/err-auth-unknown-key-xapikey";

    private readonly RecordingPipeline _said = new();

    [Fact]
    public async Task Where_the_header_does_not_arrive_the_body_is_tried_and_never_the_address()
    {
        var dashboard = Dashboard().Answering(ByHeader, Refusal).Answering(ByBody, "v1/all-sites-count");

        var session = await ConnectAsync(dashboard);

        Assert.Equal(LegacyAuthentication.Body, session.Connection.LegacyWay);
        Assert.Contains("X-Api-Key", Assert.Single(_said.Warnings));
        Assert.All(dashboard.Requests, request => Assert.DoesNotContain("consumer_", request.Query));
    }

    [Fact]
    public async Task Where_the_header_arrives_nothing_else_is_tried()
    {
        var dashboard = Dashboard().Answering(ByHeader, "v1/all-sites-count");

        var session = await ConnectAsync(dashboard);

        Assert.Equal(LegacyAuthentication.Header, session.Connection.LegacyWay);
        Assert.Empty(dashboard.Asked(ByBody));
        Assert.Empty(_said.Warnings);
    }

    [Fact]
    public async Task A_key_that_is_refused_both_ways_is_not_tried_in_the_address()
    {
        var dashboard = Dashboard().Answering(ByHeader, Refusal).Answering(ByBody, Refusal);

        Assert.Equal(ErrorKind.Unauthorized, (await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(dashboard))).Kind);
        Assert.Equal(3, dashboard.Requests.Count);
        Assert.All(dashboard.Requests, request => Assert.DoesNotContain("consumer_", request.Query));
    }

    [Fact]
    public async Task A_way_that_was_asked_for_is_the_only_one()
    {
        var dashboard = Dashboard().Answering(ByHeader, Refusal).Answering(ByBody, "v1/all-sites-count");

        await Assert.ThrowsAsync<MainWpException>(() => ConnectAsync(dashboard, LegacyAuthentication.Header));

        Assert.Empty(dashboard.Asked(ByBody));
    }

    private static FakeDashboard Dashboard() => new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.Answering("GET ", 200, """{"namespaces":["mainwp/v1","mainwp/v2"]}""");

    private Task<MainWpSession> ConnectAsync(FakeDashboard dashboard, LegacyAuthentication? way = null)
    {
        var request = new ConnectionRequest { Uri = dashboard.Address.OriginalString, ConsumerKey = new(FakeDashboard.ConsumerKey), ConsumerSecret = new(FakeDashboard.ConsumerSecret), LegacyAuthentication = way };
        return new SessionFactory(dashboard.Open, dashboard.Clock.Clock).ConnectAsync(request, _said, TransportLog.Silent, default);
    }
}
