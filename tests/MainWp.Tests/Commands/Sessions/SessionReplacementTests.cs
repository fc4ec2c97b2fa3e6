using MainWp.Http;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sessions;

/// <summary>Sessions of a runspace that connects again and again with the same credentials, as in Azure Functions and in scripts that call each other.</summary>
public sealed class SessionReplacementTests
{
    private readonly SessionList<MainWpSession> _sessions = new(session => session.Connection);

    [Fact]
    public void A_newer_session_replaces_the_older_one_and_leaves_it_open()
    {
        using var dashboard = new FakeDashboard();
        var (first, second) = (Connected(dashboard), Connected(dashboard));

        Assert.Same(second, Assert.Single(_sessions.All));
        Assert.Same(second, _sessions.Current);
        Assert.False(first.Connection.IsClosed);
    }

    [Fact]
    public void A_replaced_session_is_current_again_once_the_newer_one_is_disconnected()
    {
        using var dashboard = new FakeDashboard();
        var (first, second) = (Connected(dashboard), Connected(dashboard));

        Assert.True(_sessions.Disconnect(second));

        Assert.Same(first, Assert.Single(_sessions.All));
        Assert.Same(first, _sessions.Current);
        Assert.False(_sessions.IsFallback);
    }

    [Fact]
    public void A_replaced_session_that_was_disconnected_meanwhile_does_not_come_back()
    {
        using var dashboard = new FakeDashboard();
        var (first, second) = (Connected(dashboard), Connected(dashboard));

        _sessions.Disconnect(first);
        Assert.Same(second, _sessions.Current);

        Assert.False(_sessions.Disconnect(second));
        Assert.Null(_sessions.Current);
        Assert.Empty(_sessions.All);
    }

    [Fact]
    public void A_script_leaves_the_session_current_that_was_so_before_it_connected()
    {
        using var dashboard = new FakeDashboard();
        using var other = new FakeDashboard("https://other.example/");
        var (first, chosen, scripts) = (Connected(dashboard), Connected(other), Connected(dashboard));
        Assert.Equal([chosen, scripts], _sessions.All);

        _sessions.Disconnect(scripts);

        Assert.Same(chosen, _sessions.Current);
        Assert.Equal([first, chosen], _sessions.All);
        Assert.True(_sessions.IsFallback);
    }

    [Fact]
    public void A_thousand_connections_leave_one_session_and_keep_few_objects()
    {
        using var dashboard = new FakeDashboard();
        var first = Connected(dashboard);
        var all = Enumerable.Range(0, 999).Select(_ => Connected(dashboard)).ToList();

        Assert.Same(all[^1], Assert.Single(_sessions.All));
        var kept = Unfold();
        Assert.InRange(kept.Count, 2, 10);
        Assert.Same(first, kept[^1]);
        Assert.Null(_sessions.Current);
    }

    [Fact]
    public void Who_disconnects_each_listed_session_leaves_none()
    {
        using var dashboard = new FakeDashboard();
        using var other = new FakeDashboard("https://other.example/");
        MainWpSession[] all = [Connected(dashboard), Connected(other), Connected(dashboard), Connected(dashboard), Connected(other)];

        Assert.Equal([all[3], all[4], all[2], all[1], all[0]], Unfold());

        Assert.Empty(_sessions.All);
        Assert.Null(_sessions.Current);
    }

    [Fact]
    public void Who_only_reads_the_list_gets_each_session_once_even_if_he_connects_meanwhile()
    {
        using var dashboard = new FakeDashboard();
        var (_, second) = (Connected(dashboard), Connected(dashboard));
        var seen = new List<MainWpSession>();

        foreach (var session in _sessions.Asked(all: true))
        {
            seen.Add(session);
            Connected(dashboard);
        }

        Assert.Equal([second], seen);
    }

    [Fact]
    public void A_session_that_another_runspace_disconnected_is_forgotten()
    {
        using var dashboard = new FakeDashboard();
        Connected(dashboard).Connection.Dispose();
        var second = Connected(dashboard);

        _sessions.Disconnect(second);

        Assert.Null(_sessions.Current);
    }

    [Fact]
    public void A_session_replaces_none_of_another_dashboard_or_with_other_credentials()
    {
        using var dashboard = new FakeDashboard();
        using var other = new FakeDashboard("https://other.example/");
        using var withPassword = new FakeDashboard { HasApplicationPassword = true };
        using var onlyPassword = new FakeDashboard { HasApiKey = false, HasApplicationPassword = true };

        MainWpSession[] all = [Connected(dashboard), Connected(other), Connected(withPassword), Connected(onlyPassword)];

        Assert.Equal(all, _sessions.All);
    }

    [Fact]
    public void A_header_or_a_certificate_tells_two_sessions_apart_and_a_proxy_does_not()
    {
        var plain = new ConnectionOptions(new Uri("https://dashboard.example/")) { ApiKey = Authentication.ApiKey(FakeDashboard.Token) };

        Assert.False(plain.HasIdentityOf(plain with { Headers = new Dictionary<string, string> { ["X-Gateway"] = "one" } }));
        Assert.False((plain with { Headers = new Dictionary<string, string> { ["X-Gateway"] = "one" } }).HasIdentityOf(plain with { Headers = new Dictionary<string, string> { ["X-Gateway"] = "two" } }));
        var proxied = plain with { Proxy = new Uri("http://proxy.example:8080/") };
        Assert.True(plain.HasIdentityOf(proxied));
        Assert.False(plain.IsReachedLike(proxied));
        Assert.False(plain.IsReachedLike(plain with { SkipCertificateCheck = true }));
        Assert.True(plain.IsReachedLike(plain with { Timeout = TimeSpan.FromSeconds(1), UserAgent = "other" }));
    }

    private MainWpSession Connected(FakeDashboard dashboard)
    {
        var session = dashboard.Session();
        _sessions.Connect(session);
        return session;
    }

    // As 'Get-MainWpSession -All | Disconnect-MainWp' does.
    private List<MainWpSession> Unfold()
    {
        var seen = new List<MainWpSession>();
        foreach (var session in _sessions.Asked(all: true))
        {
            seen.Add(session);
            _sessions.Disconnect(session);
        }
        return seen;
    }
}
