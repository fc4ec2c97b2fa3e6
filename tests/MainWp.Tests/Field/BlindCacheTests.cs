using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>A cache that keeps answers by their path alone is passed by with POST; where that does not pass, it is said that results may be wrong.</summary>
public sealed class BlindCacheTests
{
    private const string Site = """{"success":1,"total":1,"data":[{"id":"1","name":"One","url":"https://one.example/"}]}""";

    [Fact]
    public async Task Hits_on_addresses_that_were_never_asked_are_warned_of_once_where_POST_does_not_pass()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Site, change: answer => answer.Headers.Add("X-Cache", "HIT"));

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Single(said.Output);
        Assert.Contains(said.Warnings, warning => warning.Contains("answers even for a new address (X-Cache: HIT)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_are_sent_as_POST_past_it_and_it_is_warned_of_once()
    {
        var other = Site.Replace("\"1\"", "\"2\"", StringComparison.Ordinal);
        var dashboard = new FakeDashboard().Answering("GET sites", 200, other, change: answer => answer.Headers.Add("X-Cache", "HIT")).Answering("POST sites", 200, Site);

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Equal(1, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
        Assert.Contains("_method=GET", dashboard.AskedOnce("POST sites").Query, StringComparison.Ordinal);
        Assert.Single(said.Warnings, warning => warning.Contains("sends reads as POST", StringComparison.Ordinal));
        Assert.DoesNotContain(said.Warnings, warning => warning.Contains("Results may be old", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_WordPress_itself_says_to_POST_is_the_answer()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Site, change: answer => answer.Headers.Add("X-Cache", "HIT"))
            .Answering("POST sites", 401, """{"code":"rest_forbidden","message":"No.","data":{"status":401}}""");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new GetSiteCommand()));

        Assert.Equal(401, failure.Status);
    }

    [Theory]
    [InlineData("blind-cache")]
    [InlineData("blind-cache:litespeed")]
    public async Task Each_answer_behind_it_is_that_of_its_request(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });
        await emulated.ConnectAsync();

        var all = await emulated.RunAsync(new GetSiteCommand());
        var some = await emulated.RunAsync(new GetSiteCommand { Status = SiteFilter.Disconnected });
        var updates = await emulated.RunAsync(new GetUpdateCommand());
        var plugins = await emulated.RunAsync(new GetSitePluginCommand { Site = [new(2)] });
        var removed = await emulated.RunAsync(new RemoveSiteCommand { Site = [new(8)] });
        var left = await emulated.RunAsync(new GetSiteCommand());

        Assert.Equal(emulated.Dashboard.Sites.All.Count + 1, all.Output.Count);
        Assert.Equal("8", string.Join(",", some.Output.Cast<Site>().Select(site => site.Id)));
        Assert.True(updates.Output.Select(update => ((Update)update).Slug).Distinct().Count() > 3, "Updates of one kind only.");
        Assert.NotEmpty(plugins.Output);
        Assert.Empty(removed.Errors);
        Assert.DoesNotContain(left.Output.Cast<Site>(), site => site.Id == 8);
        Assert.Contains("reads are sent as POST", emulated.Session!.ServerNotes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blind-cache")]
    [InlineData("blind-cache:litespeed")]
    [InlineData("blind-cache:silent")]
    public async Task The_connection_test_says_that_the_query_is_ignored(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions { Fronts = [front] });

        var check = Assert.Single(await emulated.TestAsync(), check => check.Name == "Cache");

        Assert.False(check.Passed);
        Assert.Contains("ignores the query", check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_that_lets_new_addresses_pass_is_not_called_so()
    {
        var hits = 0;
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Site, change: answer =>
        {
            if (hits++ == 0)
                answer.Headers.Add("X-Cache", "HIT");
        });

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Contains("addresses that the cache does not have", Assert.Single(said.Warnings), StringComparison.Ordinal);
    }
}
