using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Monitors;

public class MonitorHistoryCommandTests
{
    private const string Incidents = """
        {"success":1,"data":[
        {"started_at":"2026-11-20T10:00:00Z","ended_at":"","duration_sec":0,"resolved":false,"down_count":3},
        {"started_at":"2026-11-19T10:00:00Z","ended_at":"2026-11-19T10:12:30Z","duration_sec":750,"resolved":true,"down_count":2}]}
        """;

    private const string Nothing = """{"success":0,"message":"Keine Daten."}""";

    [Fact]
    public async Task Asks_by_the_number_of_the_monitor_and_tells_that_of_the_site()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/incidents", 200, Incidents);

        var said = await dashboard.Run(new GetMonitorIncidentCommand { Site = [new(5)] });

        var (running, over) = ((MonitorIncident)said.Output[0], (MonitorIncident)said.Output[1]);
        Assert.Equal((5, 12, "Bakery & Sons"), (over.SiteId, over.MonitorId, over.SiteName));
        Assert.Equal(TimeSpan.FromSeconds(750), over.Duration);
        Assert.True(over.IsResolved);
        Assert.Null(running.EndedAt);
        Assert.Null(running.Duration);
        Assert.Equal("per_page=100000", dashboard.AskedOnce("GET monitors/12/incidents").Query);
    }

    [Fact]
    public async Task A_piped_monitor_is_itself_and_not_the_site_of_the_same_number()
    {
        var monitor = (Monitor)(await MonitorFleet.Dashboard().Run(new GetMonitorCommand { Site = [new(5)] })).Output[0];
        var dashboard = new FakeDashboard().Answering("GET monitors/12/incidents", 200, Incidents);

        await dashboard.Run(new GetMonitorIncidentCommand { Site = [new MonitorReference(monitor)] });

        Assert.Equal(["GET monitors/12/incidents", "GET sites"], dashboard.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task Without_a_site_the_incidents_are_those_of_all_monitors()
    {
        var dashboard = MonitorFleet.Dashboard();
        foreach (var monitor in new[] { 21, 20, 12, 5 })
            dashboard.Answering($"GET monitors/{monitor}/incidents", 200, Incidents);

        var said = await dashboard.Run(new GetMonitorIncidentCommand());

        Assert.Equal([21, 20, 12, 5], said.Output.Cast<MonitorIncident>().Select(incident => incident.MonitorId).Distinct());
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Counts_incidents_and_not_failed_checks()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/incidents", 200, Incidents).Answering("GET monitors/12/incidents/count", 200, """{"success":1,"count":5}""");

        var count = (MonitorIncidentCount)Assert.Single((await dashboard.Run(new GetMonitorIncidentCommand { Site = [new(5)], Count = true })).Output);

        Assert.Equal((2, 5, 5), (count.Incidents, count.FailedChecks, count.SiteId));
    }

    [Fact]
    public async Task A_monitor_without_checks_has_no_incidents_and_is_no_error()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/incidents", 200, Nothing).Answering("GET monitors/12/heartbeat", 200, Nothing);

        var incidents = await dashboard.Run(new GetMonitorIncidentCommand { Site = [new(5)] });
        var heartbeats = await dashboard.Run(new GetMonitorHeartbeatCommand { Site = [new(5)] });

        Assert.Empty(incidents.Output.Concat(heartbeats.Output));
        Assert.Empty(incidents.Errors.Concat(heartbeats.Errors));
    }

    [Fact]
    public async Task Reads_checks()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/heartbeat", "v2/monitor-heartbeat-limit");

        var said = await dashboard.Run(new GetMonitorHeartbeatCommand
        {
            Site = [new(5)],
            Since = new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.FromHours(2)).LocalDateTime,
            Status = MonitorStatus.Up,
            Newest = 1,
        });

        var heartbeat = (MonitorHeartbeat)Assert.Single(said.Output);
        Assert.Equal((MonitorStatus.Up, 200, 15, 5), (heartbeat.Status, heartbeat.HttpStatus, heartbeat.ResponseMs, heartbeat.SiteId));
        Assert.Equal("since=2026-11-19T23:00:00Z&status=up&limit=1", dashboard.AskedOnce("GET monitors/12/heartbeat").Query);
    }

    [Fact]
    public async Task A_time_that_ends_is_one_period()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/heartbeat", "v2/monitor-heartbeat");

        await dashboard.Run(new GetMonitorHeartbeatCommand { Site = [new(5)], Until = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero).LocalDateTime });

        Assert.Equal("period=2026-10-21T00:00:00Z/2026-11-20T00:00:00Z", dashboard.AskedOnce("GET monitors/12/heartbeat").Query);
    }

    [Fact]
    public async Task An_unreachable_dashboard_does_not_hide_the_other_sites()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/incidents", 500, "<html>", "text/html").Answering("GET monitors/5/incidents", 200, Incidents);

        var said = await dashboard.Run(new GetMonitorIncidentCommand { Site = [new(5), new(12)] });

        Assert.Equal("ServerFailed", Assert.Single(said.Errors).Id);
        Assert.Equal(2, said.Output.Count);
    }

    [Fact]
    public async Task Checks_are_bounded_here_whatever_the_server_sends()
    {
        var dashboard = MonitorFleet.Dashboard().Answering("GET monitors/12/heartbeat", 200, """
            {"success":1,"data":[
            {"heartbeat_id":3,"monitor_id":12,"time":"2026-11-20T10:00:00Z","status":"up"},
            {"heartbeat_id":2,"monitor_id":12,"time":"2026-11-19T10:00:00Z","status":"up"},
            {"heartbeat_id":1,"monitor_id":12,"time":"2026-11-18T10:00:00Z","status":"up"}]}
            """);

        var said = await dashboard.Run(new GetMonitorHeartbeatCommand
        {
            Site = [new(5)],
            Since = new DateTime(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc),
            Until = new DateTime(2026, 11, 19, 12, 0, 0, DateTimeKind.Utc),
            Newest = 1,
        });

        Assert.Equal(19, Assert.IsType<MonitorHeartbeat>(Assert.Single(said.Output)).Time!.Value.ToUniversalTime().Day);
        Assert.DoesNotContain("limit", dashboard.AskedOnce("GET monitors/12/heartbeat").Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_refused_and_nothing_is_sent()
    {
        var dashboard = MonitorFleet.Dashboard();
        var command = new GetMonitorHeartbeatCommand { Site = [new(5)], Since = new DateTime(2026, 11, 19), Until = new DateTime(2026, 11, 18) };

        var refused = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(command));

        Assert.Equal(ErrorKind.InvalidArgument, refused.Kind);
        Assert.Empty(dashboard.Requests);
    }
}
