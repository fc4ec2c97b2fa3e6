using System.Collections;
using System.Management.Automation;
using System.Reflection;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.Tests.Conventions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Completion;

public class CompletionTests
{
    private const string Switch = "MAINWP_COMPLETION";

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
    public void A_name_that_a_command_reads_as_a_number_or_a_pattern_is_not_offered()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":6,"data":[{"id":1,"name":"shop"},{"id":2,"name":"1"},{"id":3,"name":"-1.0"},{"id":4,"name":"*"},{"id":5,"name":"s?"},{"id":6,"name":"2024-shop"}]}""");

        var offered = new TagCompleter().CompleteArgument("", "", "", null!, new Hashtable { ["Session"] = dashboard.Session() });

        Assert.Equal(["shop", "'2024-shop'"], offered.Select(result => result.CompletionText));
    }

    [Fact]
    public void Every_completer_of_names_that_may_be_numbers_leaves_those_out() => Assert.Empty(
        from completer in typeof(Completer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(NameCompleter)) && !type.IsSubclassOf(typeof(NumberedNameCompleter)))
        from property in CommandType.All.SelectMany(command => command.Type.GetProperties()).Where(property => property.GetCustomAttributes<ArgumentCompleterAttribute>().Any(attribute => attribute.Type == completer))
        let named = property.PropertyType.GetElementType() ?? property.PropertyType
        where named.IsSubclassOf(typeof(NumberedReference)) && !completer.IsSubclassOf(typeof(SiteEntryCompleter))
        select $"{completer.Name} of {property.DeclaringType!.Name}.{property.Name}");

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

    [Fact]
    public async Task A_dashboard_that_does_not_answer_holds_nobody_up()
    {
        var dashboard = new FakeDashboard().Stalling("GET sites/basic");
        var session = dashboard.Session();

        // Less than the session's own time-out: what ends in it did not wait for the dashboard.
        Assert.Empty(await Task.Run(() => new SiteCompleter().Names(session, new Hashtable())).WaitAsync(TimeSpan.FromMinutes(1)));
        dashboard.AskedOnce("GET sites/basic");
    }

    [Fact]
    public void Switched_off_it_asks_nobody()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic");
        var given = new Hashtable { ["Session"] = dashboard.Session() };
        var before = Environment.GetEnvironmentVariable(Switch);
        try
        {
            Environment.SetEnvironmentVariable(Switch, "OFF");
            Assert.Empty(new SiteCompleter().CompleteArgument("", "", "", null!, given));
            Assert.Empty(dashboard.Requests);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Switch, before);
        }
        Assert.Equal(3, new SiteCompleter().CompleteArgument("", "", "", null!, given).Count());
        dashboard.AskedOnce("GET sites/basic");
    }

    [Theory]
    [InlineData("", new[] { "1", "12", "3" })]
    [InlineData("1", new[] { "1", "12" })]
    [InlineData("'AD", new[] { "1" })]
    [InlineData("two words", new[] { "3" })]
    public void Ids_are_found_by_name_too(string typed, string[] expected) =>
        Assert.Equal(expected, SiteEntryCompleter.Matching(typed, ["1 admin", "12 ", "3 Of two words"]).Select(entry => entry.Id));
}
