using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sessions;

/// <summary>Which session is current after one was closed or could not be opened.</summary>
public sealed class SessionFallbackTests
{
    [Fact]
    public void No_session_is_current_while_another_is_being_connected()
    {
        using var dashboard = new FakeDashboard();
        var sessions = new SessionList<MainWpSession>(session => session.Connection);
        sessions.Connect(dashboard.Session());

        sessions.LeaveCurrent();

        Assert.Null(sessions.Current);
        Assert.Single(sessions.All);
    }

    [Fact]
    public async Task A_change_by_a_bare_id_asks_for_the_session_after_a_fallback()
    {
        using var dashboard = new FakeDashboard().Answering("DELETE sites/7/remove", "v2/sites-remove");
        using var other = new FakeDashboard("https://other.example/");
        var sessions = new SessionList<MainWpSession>(session => session.Connection);
        sessions.Connect(dashboard.Session());
        var last = other.Session();
        sessions.Connect(last);
        sessions.Disconnect(last);
        var said = new RecordingPipeline();

        var failure = await Assert.ThrowsAsync<MainWpException>(() =>
            FakeDashboard.RunIn(new RemoveSiteCommand { Site = [new(7)] }, new SessionChoice([], sessions.Current, sessions.All, sessions.IsFallback), said));

        Assert.Equal(ErrorKind.SessionAmbiguous, failure.Kind);
        Assert.Contains("https://dashboard.example/", failure.Message);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public void A_new_connection_is_a_choice()
    {
        using var dashboard = new FakeDashboard();
        using var other = new FakeDashboard("https://other.example/");
        var sessions = new SessionList<MainWpSession>(session => session.Connection);
        sessions.Connect(dashboard.Session());
        sessions.Connect(other.Session());
        sessions.Disconnect(sessions.Current!);
        Assert.True(sessions.IsFallback);

        sessions.Connect(dashboard.Session());

        Assert.False(sessions.IsFallback);
    }

    [Fact]
    public void Another_session_with_the_same_dashboard_is_no_other_dashboard()
    {
        using var dashboard = new FakeDashboard();
        var sessions = new SessionList<MainWpSession>(session => session.Connection);
        sessions.Connect(dashboard.Session());
        sessions.Connect(dashboard.Session());

        sessions.Disconnect(sessions.Current!);

        Assert.NotNull(sessions.Current);
        Assert.False(sessions.IsFallback);
    }
}
