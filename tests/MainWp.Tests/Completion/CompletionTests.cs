using System.Collections;
using MainWp.PowerShell.Completion;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Completion;

public class CompletionTests
{
    [Theory]
    [InlineData("sh", new[] { "shop", "'My shop'" })]
    [InlineData("'my", new[] { "'My shop'" })]
    [InlineData("\"o'h", new[] { "'O''Hara'" })]
    [InlineData("42", new[] { "'42'" })]
    [InlineData("x", new string[0])]
    [InlineData("", new[] { "shop", "'My shop'", "'O''Hara'", "'42'" })]
    public void Completes_and_quotes(string typed, string[] expected) =>
        Assert.Equal(expected, Candidates.Matching(typed, ["shop", "My shop", "O'Hara", "42", "shop", ""]));

    [Fact]
    public void Asks_once_a_minute_and_again_after_that()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic");
        var session = dashboard.Session();
        var completer = new SiteCompleter();

        Assert.Equal(["Child 1", "Child 2", "Child 3"], completer.Names(session, new Hashtable()));
        completer.Names(session, new Hashtable());
        dashboard.AskedOnce("GET sites/basic");
        dashboard.Clock.Clock.Delay(TimeSpan.FromMinutes(2), CancellationToken.None);
        completer.Names(session, new Hashtable());

        Assert.Equal(2, dashboard.Asked("GET sites/basic").Count);
    }

    [Fact]
    public void A_dashboard_that_fails_completes_nothing_and_is_asked_again()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 500, "{}").Answering("GET tags", "v2/tags");
        dashboard.Retry = new(0, TimeSpan.Zero);
        var session = dashboard.Session();

        Assert.Empty(new TagCompleter().Names(session, new Hashtable()));
        Assert.Equal(3, new TagCompleter().Names(session, new Hashtable()).Count);
    }

    [Fact]
    public void Slugs_are_asked_for_only_where_a_site_is_given()
    {
        var dashboard = new FakeDashboard();

        Assert.Empty(new PluginCompleter().Names(dashboard.Session(), new Hashtable()));
        Assert.Empty(dashboard.Requests);
    }
}
