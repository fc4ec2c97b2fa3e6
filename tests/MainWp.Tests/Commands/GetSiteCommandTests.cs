using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands;

public class GetSiteCommandTests
{
    [Fact]
    public async Task Lists_whole_rows_without_long_lists_page_by_page()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, Page(1, 100, total: 150))
            .Answering("GET sites", 200, Page(101, 50, total: 150));

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Equal(150, said.Output.Count);
        Assert.Equal($"page=1&per_page=100&_fields={Site.Fields}", dashboard.Requests[0].Query);
        Assert.DoesNotContain("plugins,", Site.Fields.Replace("ignored_plugins,", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, dashboard.Requests.Count);
        Assert.All(said.Output, site => Assert.IsType<Site>(site));
    }

    [Fact]
    public async Task Asks_for_as_many_as_are_wanted()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Page(1, 5, total: 150));

        var said = await dashboard.Run(new GetSiteCommand { Paging = new Paging(First: 5) });

        Assert.Equal(5, said.Output.Count);
        Assert.Contains("per_page=5&", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public async Task Skips_whole_pages_without_asking_for_them()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Page(201, 100, total: 260)).Answering("GET sites", 200, Page(201, 60, total: 260));

        var said = await dashboard.Run(new GetSiteCommand { Paging = new Paging(Skip: 210, First: 2) });

        Assert.Equal([211, 212], said.Output.Cast<Site>().Select(site => site.Id));
        Assert.StartsWith("page=3&per_page=100", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public async Task Keeps_going_when_one_site_is_missing()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", "v2/sites-include");

        var said = await dashboard.Run(new GetSiteCommand { Site = [new(1), new(99), new(3)] });

        Assert.Equal([1, 3], said.Output.Cast<Site>().Select(site => site.Id));
        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        Assert.StartsWith("include=1,99,3&", dashboard.AskedOnce("GET sites").Query);
    }

    [Fact]
    public async Task Finds_by_exact_address_and_sends_only_numbers()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("GET sites", "v2/sites-include");

        var said = await dashboard.Run(new GetSiteCommand { Site = [new("http://127.0.0.1:8103/"), new("127.0.0.1:8101"), new("127.0.0.1")] });

        Assert.Equal([3, 1], said.Output.Cast<Site>().Select(site => site.Id));
        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("GET sites/basic");
    }

    [Fact]
    public async Task Reads_and_finds_a_name_without_the_backslashes_that_the_dashboard_keeps()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-quoted-name").Answering("GET sites", "v2/sites-quoted-name");

        var said = await dashboard.Run(new GetSiteCommand { Site = [new("O'Brien & \"Söhne\"")] });

        Assert.Equal("O'Brien & \"Söhne\"", Assert.IsType<Site>(Assert.Single(said.Output)).Name);
    }

    [Theory]
    [InlineData("child*", "1,2,3")]
    [InlineData("CHILD ?", "1,2,3")]
    [InlineData("*:8102", "2")]
    [InlineData("http://*8103", "3")]
    public async Task Finds_by_wildcards_in_names_and_addresses(string pattern, string asked)
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("GET sites", "v2/sites-include");

        await dashboard.Run(new GetSiteCommand { Site = [new(pattern)] });

        Assert.StartsWith($"include={asked}", Uri.UnescapeDataString(dashboard.AskedOnce("GET sites").Query));
    }

    [Fact]
    public async Task Says_nothing_of_a_wildcard_that_nothing_fits()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic");

        var said = await dashboard.Run(new GetSiteCommand { Site = [new("shop*")] });

        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Takes_wildcards_where_nothing_is_changed_only()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic");

        var said = await dashboard.Run(new RemoveSiteCommand { Site = [new("child*")] });

        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        dashboard.AskedOnce("GET sites/basic");
        Assert.Single(dashboard.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(3_000_000_000)]
    public async Task Sends_nothing_for_an_impossible_id(long id)
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new GetSiteCommand { Site = [new SiteReference(id)] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task An_empty_pipeline_asks_for_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new GetSiteCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }

    private static string Page(int first, int count, int total) =>
        $$"""{"success":1,"total":{{total}},"data":[{{string.Join(",", Enumerable.Range(first, count).Select(id => $$"""{"id":"{{id}}","name":"Site {{id}}","url":"https://site-{{id}}.example/","status":"connected"}"""))}}]}""";
}
