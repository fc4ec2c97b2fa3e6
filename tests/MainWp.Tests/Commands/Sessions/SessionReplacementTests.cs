using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sessions;

/// <summary>Sessions of a runspace that connects again and again, as in Azure Functions.</summary>
public sealed class SessionReplacementTests
{
    private readonly SessionList<MainWpSession> _sessions = new(session => session.Connection);

    [Fact]
    public void A_session_replaces_one_with_the_same_address_and_credentials()
    {
        using var dashboard = new FakeDashboard();
        var first = dashboard.Session();
        Assert.Empty(_sessions.Connect(first));

        var second = dashboard.Session();

        Assert.Same(first, Assert.Single(_sessions.Connect(second)));
        Assert.Same(second, Assert.Single(_sessions.All));
        Assert.Same(second, _sessions.Current);
    }

    [Fact]
    public void A_session_replaces_none_of_another_dashboard_or_with_other_credentials()
    {
        using var dashboard = new FakeDashboard();
        using var other = new FakeDashboard("https://other.example/");
        using var withPassword = new FakeDashboard { HasApplicationPassword = true };
        using var onlyPassword = new FakeDashboard { HasApiKey = false, HasApplicationPassword = true };

        Assert.All(new[] { dashboard, other, withPassword, onlyPassword }, one => Assert.Empty(_sessions.Connect(one.Session())));

        Assert.Equal(4, _sessions.All.Count);
    }
}
