using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Health;

public class HealthPartTests
{
    private const string Monitors = """
        {"success":1,"total":2,"data":[
        {"id":12,"url":"https://site-1.example/","last_status":"up","uptime_ratio_7d":100,"uptime_ratio_30d":99.9,"incidents_count_30d":1},
        {"id":11,"url":"https://site-2.example/","last_status":"up","uptime_ratio_7d":100,"uptime_ratio_30d":100,"incidents_count_30d":0}]}
        """;

    [Fact]
    public async Task Asks_each_site_for_its_security_and_keeps_one_that_fails()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1), HealthRow.Of(2)))
            .Answering("GET sites/1/security", "v2/sites-security")
            .Answering("GET sites/2/security", "v2/sites-security-unreachable");

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Security] });

        var sites = said.Output.Cast<SiteHealth>().ToList();
        Assert.Equal([(5, HealthState.Attention), (null, HealthState.Unknown)], sites.Select(site => (site.SecurityIssues, site.Health)));
        Assert.Equal("Site 2", Assert.Single(said.Errors).Target?.ToString());
    }

    [Fact]
    public async Task One_part_that_fails_leaves_the_other_known()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, HealthRow.List(HealthRow.Of(2)))
            .Answering("GET sites/2/security", "v2/sites-security-unreachable")
            .Answering("GET sites/2/plugins/abandoned", "v2/sites-plugins-abandoned")
            .Answering("GET sites/2/themes/abandoned", "v2/sites-themes-abandoned");

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Security, HealthPart.Abandoned] });

        var site = Assert.IsType<SiteHealth>(Assert.Single(said.Output));
        Assert.Equal((null, 0, 0), (site.SecurityIssues, site.AbandonedPlugins, site.AbandonedThemes));
    }

    [Fact]
    public async Task Asks_nothing_of_a_suspended_site()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(HealthRow.Of(1, status: "suspended")));

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Security, HealthPart.Abandoned, HealthPart.Monitor] });

        Assert.Single(dashboard.Requests);
        Assert.Single(said.Output);
    }

    [Fact]
    public async Task Asks_for_no_abandoned_plugins_where_the_rows_bring_them()
    {
        var row = HealthRow.Of(1);
        row["plugins_outdate_info"] = """{"a/a.php":{"Name":"A","Version":"1"}}""";
        row["themes_outdate_info"] = "";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, HealthRow.List(row));

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Abandoned] });

        Assert.EndsWith("&custom_fields=primary_lasttime_backup,plugins_outdate_info,themes_outdate_info", Assert.Single(dashboard.Requests).Query, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Assert.IsType<SiteHealth>(Assert.Single(said.Output)).AbandonedPlugins, ((SiteHealth)said.Output[0]).AbandonedThemes));
    }

    [Fact]
    public async Task Lists_the_monitors_once_and_asks_for_incidents_only_where_there_were_some()
    {
        var dashboard = Watched(HealthRow.List(HealthRow.Of(1), HealthRow.Of(2), HealthRow.Of(3)))
            .Answering("GET monitors", 200, Monitors)
            .Answering("GET monitors/12/incidents", 200, """{"success":1,"data":[{"started_at":"2026-11-01T10:00:00Z","ended_at":"2026-11-01T11:00:00Z","duration_sec":3600,"resolved":true,"down_count":2},{"started_at":"2026-10-01T10:00:00Z","ended_at":"2026-10-01T11:00:00Z","duration_sec":3600,"resolved":true,"down_count":2}]}""");

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Monitor] });

        var sites = said.Output.Cast<SiteHealth>().ToList();
        Assert.Equal([HealthState.Good, HealthState.Good, HealthState.Unknown], sites.Select(site => site.Health));
        Assert.Equal((99.9m, 100m, MonitorStatus.Up), (sites[0].Uptime30Days, sites[0].Uptime7Days, sites[0].MonitorStatus));
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero).LocalDateTime, sites[0].LastIncident?.StartedAt);
        Assert.Null(sites[1].LastIncident);
        Assert.Single(dashboard.Asked("GET monitors"));
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Asks_for_the_monitors_of_named_sites_alone()
    {
        var dashboard = Watched(HealthRow.List(HealthRow.Of(2)))
            .Answering("GET monitors/basic", 200, Monitors)
            .Answering("GET monitors", 200, Monitors);

        await dashboard.Run(new GetHealthCommand { Site = [new(2)], Include = [HealthPart.Monitor] });

        Assert.StartsWith("include=11&", dashboard.AskedOnce("GET monitors").Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Monitors_that_cannot_be_read_leave_the_sites_and_say_so_once()
    {
        var dashboard = Watched(HealthRow.List(HealthRow.Of(1), HealthRow.Of(2))).Answering("GET monitors", 500, """{"code":"x","message":"x","data":null}""");
        dashboard.Retry = new(0, TimeSpan.Zero);

        var said = await dashboard.Run(new GetHealthCommand { Include = [HealthPart.Monitor] });

        Assert.All(said.Output.Cast<SiteHealth>(), site => Assert.Equal(HealthState.Unknown, site.Health));
        Assert.Equal(2, said.Output.Count);
        Assert.Single(said.Errors);
    }

    private static FakeDashboard Watched(string rows) => new FakeDashboard().Answering("GET sites", 200, rows).Answering("GET sites/basic", 200, rows);
}
