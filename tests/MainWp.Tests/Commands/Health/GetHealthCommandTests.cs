using System.Text.Json.Nodes;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Health;

public class GetHealthCommandTests
{
    [Fact]
    public async Task Judges_all_sites_from_their_rows_alone()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2, php: "7.4.33")));

        var said = await dashboard.Run(new GetHealthCommand());

        Assert.Single(dashboard.Requests);
        var sites = said.Output.Cast<SiteHealth>().ToList();
        Assert.Equal([(1, HealthState.Good), (2, HealthState.Critical)], sites.Select(site => (site.SiteId, site.Health)));
        Assert.Equal((dashboard.Address, "production", "7.4.33", "8.4.2", false), (sites[1].Dashboard, Assert.Single(sites[1].Tags), $"{sites[1].Php.Version}", $"{sites[1].Php.NewestInFleet}", sites[1].Php.IsNewestInFleet));
    }

    [Fact]
    public async Task Asks_for_few_fields_and_the_time_of_the_backup()
    {
        var row = HealthRow.Of(1);
        row["primary_lasttime_backup"] = "1795132800";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(row));

        var said = await dashboard.Run(new GetHealthCommand());

        var query = dashboard.AskedOnce("GET sites").Query;
        Assert.StartsWith("page=1&per_page=100&_fields=id,name,url,status,", query, StringComparison.Ordinal);
        Assert.EndsWith("&custom_fields=primary_lasttime_backup", query, StringComparison.Ordinal);
        Assert.DoesNotContain("recent_", query, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795132800).LocalDateTime, Assert.IsType<SiteHealth>(Assert.Single(said.Output)).LastBackup);
    }

    [Fact]
    public async Task A_named_site_tells_its_last_backup_too()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2)))
            .Answering("GET sites/1", 200, """{"data":{"id":"1","primary_lasttime_backup":"1795132800"}}""")
            .Answering("GET sites/2", 200, """{"data":{"id":"2"}}""");

        var said = await dashboard.Run(new GetHealthCommand { Site = [new(1), new(2)] });

        Assert.Empty(said.Errors);
        Assert.Equal("custom_fields=primary_lasttime_backup&_fields=id", dashboard.AskedOnce("GET sites/1").Query);
        Assert.Equal([DateTimeOffset.FromUnixTimeSeconds(1795132800).LocalDateTime, null], said.Output.Cast<SiteHealth>().Select(site => site.LastBackup));
    }

    [Fact]
    public async Task Many_named_sites_take_their_last_backups_from_the_list_of_all()
    {
        var rows = Enumerable.Range(1, 11).Select(id => HealthRow.Of(id)).ToArray();
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(rows)).Answering("GET sites", 200, """{"success":1,"total":2,"data":[{"id":"11","primary_lasttime_backup":"1795132800"},{"id":"99","primary_lasttime_backup":"1795132800"}]}""");

        var said = await dashboard.Run(new GetHealthCommand { Site = [.. Enumerable.Range(1, 11).Select(id => new MainWp.PowerShell.Binding.SiteReference(id))] });

        Assert.Equal(["page=1&per_page=100&_fields=id&custom_fields=primary_lasttime_backup"], dashboard.Asked("GET sites").Skip(1).Select(request => request.Query));
        Assert.Equal([11], said.Output.Cast<SiteHealth>().Where(site => site.LastBackup is not null).Select(site => site.SiteId));
    }

    [Theory]
    [InlineData("1970-01-01T00:00:00")]
    [InlineData("1969-12-31T19:00:00")]
    [InlineData("")]
    public async Task A_sync_at_the_beginning_of_time_never_was(string lastSync)
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1, lastSync: lastSync)));

        var said = await dashboard.Run(new GetHealthCommand());

        var site = Assert.IsType<SiteHealth>(Assert.Single(said.Output));
        Assert.Equal((HealthState.Unknown, null), (site.Health, site.LastSync));
    }

    [Fact]
    public async Task Judges_each_named_site_once_in_one_request()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2))).Answering("GET sites/1", 200, """{"data":{"id":"1"}}""").Answering("GET sites/2", 200, """{"data":{"id":"2"}}""");

        var said = await dashboard.Run(new GetHealthCommand { Site = [new(2), new(9), new(1), new(2)] });

        Assert.StartsWith("include=2,9,1&_fields=id,", dashboard.AskedOnce("GET sites").Query, StringComparison.Ordinal);
        Assert.Equal([2, 1], said.Output.Cast<SiteHealth>().Select(site => site.SiteId));
        Assert.Equal(("SiteNotFound", "9"), (Assert.Single(said.Errors).Id, said.Errors[0].Target?.ToString()));
    }

    [Fact]
    public async Task Judges_the_sites_of_tags_and_clients_each_once()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET tags/3/sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2)))
            .Answering("GET tags/4/sites", 200, HealthRow.List(HealthRow.Of(2)))
            .Answering("GET clients/5/sites", 200, HealthRow.List(HealthRow.Of(1)))
            .Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2)));

        var tagged = await dashboard.Run(new GetHealthCommand { Tag = [new(3), new(4)] });
        var owned = await dashboard.Run(new GetHealthCommand { Client = [new(5)] });

        Assert.Equal([1, 2], tagged.Output.Cast<SiteHealth>().Select(site => site.SiteId));
        Assert.Equal(1, Assert.IsType<SiteHealth>(Assert.Single(owned.Output)).SiteId);
    }

    [Fact]
    public async Task An_empty_pipeline_means_nothing()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new GetHealthCommand { ExpectsInput = true, Summary = true });

        Assert.Empty(dashboard.Requests);
        Assert.Empty(said.Output);
    }

    [Fact]
    public async Task The_newest_versions_are_those_of_all_dashboards_and_commands_name_theirs()
    {
        var first = new FakeDashboard("https://first.example/").Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1, php: "8.3.1", status: "disconnected")));
        var second = new FakeDashboard("https://second.example/").Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1, php: "8.5.0")));
        var said = new RecordingPipeline();
        MainWpSession[] sessions = [first.Session(), second.Session()];

        await FakeDashboard.RunIn(new GetHealthCommand(), new SessionChoice(sessions, sessions[0], sessions), said);

        var sites = said.Output.Cast<SiteHealth>().ToList();
        Assert.Equal([first.Address, second.Address], sites.Select(site => site.Dashboard));
        Assert.All(sites, site => Assert.Equal("8.5.0", $"{site.Php.NewestInFleet}"));
        Assert.EndsWith("Where-Object Dashboard -EQ 'https://first.example/' | Select-Object -Last 1)", sites[0].Problem[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dashboard_that_fails_takes_no_other_with_it()
    {
        var broken = new FakeDashboard("https://broken.example/") { Retry = new(0, TimeSpan.Zero) }.Answering("GET sites", 500, """{"code":"x","message":"x","data":null}""");
        var good = new FakeDashboard("https://good.example/").Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1)));
        var said = new RecordingPipeline();
        MainWpSession[] sessions = [broken.Session(), good.Session()];

        await FakeDashboard.RunIn(new GetHealthCommand(), new SessionChoice(sessions, sessions[0], sessions), said);

        Assert.Equal(good.Address, Assert.IsType<SiteHealth>(Assert.Single(said.Output)).Dashboard);
        Assert.Single(said.Errors);
    }

    [Fact]
    public async Task What_is_ignored_for_all_sites_is_not_pending()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(Pending(1), Pending(2))).Answering("GET updates", 200, PendingSite.Updates((1, "p1/p.php")));

        var said = await dashboard.Run(new GetHealthCommand());

        Assert.Equal([1, 1], said.Output.Cast<SiteHealth>().Select(site => site.PendingUpdates!.Plugin));
        Assert.Equal("type=plugins,themes&include=1", dashboard.AskedOnce("GET updates").Query);
    }

    [Fact]
    public async Task Where_that_cannot_be_asked_all_that_the_rows_tell_is_pending()
    {
        var dashboard = new FakeDashboard { Retry = new(0, TimeSpan.Zero) }.Answering("GET sites", 200, HealthRow.List(Pending(1))).Answering("GET updates", 500, """{"code":"x","message":"x","data":null}""");

        var said = await dashboard.Run(new GetHealthCommand());

        Assert.Equal(2, ((SiteHealth)Assert.Single(said.Output)).PendingUpdates!.Plugin);
        Assert.Equal("ServerFailed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Summary_counts_the_fleet_in_one_object()
    {
        var pending = HealthRow.Of(3);
        pending["plugin_upgrades"] = Client.Health.Judged.Plugins(2);
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2, php: "7.4.33"), pending, HealthRow.Of(4, status: "suspended")))
            .Answering("GET updates", 200, PendingSite.Updates((3, "p1/p.php"), (3, "p2/p.php")));

        var said = await dashboard.Run(new GetHealthCommand { Summary = true });

        var fleet = Assert.IsType<FleetHealth>(Assert.Single(said.Output));
        Assert.Equal((4, 1, 1, 1, 1), (fleet.Sites, fleet.Good, fleet.Attention, fleet.Critical, fleet.Unknown));
        Assert.Equal((2, 1), (fleet.PendingUpdates.Plugin, fleet.SitesWithUpdates));
        Assert.Equal([("8.4.2", 3), ("7.4.33", 1)], fleet.Php.Select(version => ($"{version.Version}", version.Sites)));
        Assert.Contains(fleet.Problem, count => count is { Kind: HealthProblemKind.PhpSupport, Sites: 1, CriticalSites: 1 });
        Assert.Null(fleet.SecurityIssues);
        Assert.Equal("4 sites: 1 critical, 1 need attention, 1 unknown, 1 good", fleet.ToString());
    }

    private static JsonObject Pending(int id)
    {
        var row = HealthRow.Of(id);
        row["plugin_upgrades"] = Client.Health.Judged.Plugins(2);
        return row;
    }
}
