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
    public void Reading_a_bare_id_may_use_several() => Assert.Equal([_a, _b], new SessionChoice([_a, _b], _a, [_a, _b]).For(new SiteReference(7), isChange: false));

    [Fact]
    public void Without_a_session_nothing_is_chosen()
    {
        Assert.Equal(ErrorKind.SessionRequired, Fault(new SessionChoice([], null, []), null, isChange: false));
        Assert.Equal(ErrorKind.SessionRequired, Fault(new SessionChoice([], null, []), SiteOf("https://a.example/"), isChange: false));
    }

    private static SiteReference SiteOf(string dashboard) => new(new Site { Id = 7, Dashboard = new Uri(dashboard) });

    private static ErrorKind Fault(SessionChoice choice, Reference? target, bool isChange) => Assert.Throws<MainWpException>(() => choice.For(target, isChange)).Kind;
}
