using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sessions;

public class SessionChoiceTests
{
    private readonly MainWpSession _a = new FakeDashboard("https://a.example/").Session();
    private readonly MainWpSession _b = new FakeDashboard("https://b.example/").Session();

    [Fact]
    public void A_bare_id_goes_to_the_current_session() => Assert.Equal([_b], new SessionChoice([], _b, [_a, _b]).For(new SiteReference(7), isChange: true));

    [Fact]
    public void An_object_goes_to_its_own_dashboard() => Assert.Equal([_a], new SessionChoice([], _b, [_a, _b]).For(SiteOf("https://a.example/"), isChange: true));

    [Fact]
    public void An_object_of_a_dashboard_that_is_not_connected_goes_nowhere() =>
        Assert.Equal(ErrorKind.SessionMismatch, Fault(new SessionChoice([], _b, [_a, _b]), SiteOf("https://c.example/"), isChange: true));

    [Fact]
    public void An_object_goes_to_no_session_but_those_given() =>
        Assert.Equal(ErrorKind.SessionMismatch, Fault(new SessionChoice([_b], _a, [_a, _b]), SiteOf("https://a.example/"), isChange: true));

    [Fact]
    public void A_change_of_a_bare_id_wants_one_session() =>
        Assert.Equal(ErrorKind.SessionAmbiguous, Fault(new SessionChoice([_a, _b], _a, [_a, _b]), new SiteReference(7), isChange: true));

    [Fact]
    public void A_change_goes_to_no_session_that_is_current_only_since_another_was_disconnected()
    {
        var left = new SessionChoice([], _a, [_a], IsFallback: true);

        Assert.Equal(ErrorKind.SessionAmbiguous, Fault(left, new SiteReference(7), isChange: true));
        Assert.Equal([_a], left.For(new SiteReference(7), isChange: false));
        Assert.Equal([_a], (left with { Given = [_a] }).For(new SiteReference(7), isChange: true));
    }

    [Fact]
    public void Reading_a_bare_id_may_use_several() => Assert.Equal([_a, _b], new SessionChoice([_a, _b], _a, [_a, _b]).For(new SiteReference(7), isChange: false));

    [Theory]
    [InlineData("https://host.example/one/", "https://host.example/two/")]
    [InlineData("https://host.example/", "https://host.example/two/")]
    [InlineData("https://host.example/", "https://host.example:8443/")]
    [InlineData("https://host.example/", "http://host.example/")]
    public void Dashboards_on_one_host_are_told_apart_in_both_orders(string one, string other)
    {
        var (a, b) = (new FakeDashboard(one).Session(), new FakeDashboard(other).Session());
        foreach (var sessions in new MainWpSession[][] { [a, b], [b, a] })
        {
            Assert.Equal([a], new SessionChoice(sessions, null, sessions).For(SiteOf(one), isChange: true));
            Assert.Equal([b], new SessionChoice(sessions, null, sessions).For(SiteOf(other), isChange: true));
            Assert.Equal([a], new SessionChoice([], sessions[0], sessions).For(SiteOf(one), isChange: true));
            Assert.Equal([b], new SessionChoice([], sessions[0], sessions).For(SiteOf(other), isChange: true));
        }
        Assert.Equal(ErrorKind.SessionMismatch, Fault(new SessionChoice([], a, [a]), SiteOf(other), isChange: true));
        Assert.Equal(ErrorKind.SessionMismatch, Fault(new SessionChoice([], b, [b]), SiteOf(one), isChange: true));
    }

    [Fact]
    public void Without_a_session_nothing_is_chosen()
    {
        Assert.Equal(ErrorKind.SessionRequired, Fault(new SessionChoice([], null, []), null, isChange: false));
        Assert.Equal(ErrorKind.SessionRequired, Fault(new SessionChoice([], null, []), SiteOf("https://a.example/"), isChange: false));
    }

    private static SiteReference SiteOf(string dashboard) => new(new Site { Id = 7, Dashboard = new Uri(dashboard) });

    private static ErrorKind Fault(SessionChoice choice, Reference? target, bool isChange) => Assert.Throws<MainWpException>(() => choice.For(target, isChange)).Kind;
}
