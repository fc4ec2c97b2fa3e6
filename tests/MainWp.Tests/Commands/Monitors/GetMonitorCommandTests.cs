using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Monitors;

public class GetMonitorCommandTests
{
    [Fact]
    public async Task A_monitor_tells_its_site_by_the_address_that_both_have()
    {
        var dashboard = MonitorFleet.Dashboard();

        var said = await dashboard.Run(new GetMonitorCommand());

        Assert.Equal([(21, 7), (20, 7), (12, 5), (5, 12)], said.Output.Cast<Monitor>().Select(monitor => (monitor.MonitorId, monitor.SiteId!.Value)));
        var bakery = (Monitor)said.Output[2];
        Assert.Equal("Bakery & Sons", bakery.SiteName);
        Assert.Equal(98.25m, bakery.Uptime30Days);
        Assert.Equal(dashboard.Address, bakery.Dashboard);
        Assert.Equal("page=1&per_page=100&exclude=0,0", dashboard.AskedOnce("GET monitors").Query);
    }

    [Fact]
    public async Task Legacy_and_newer_dashboards_answer_the_same()
    {
        var said = await new FakeDashboard().Legacy().Answering("GET monitors", "v2/monitors").Answering("GET sites/basic", "v2/sites-basic").Run(new GetMonitorCommand());

        var monitor = (Monitor)said.Output[0];
        Assert.Equal((3, 3, MonitorStatus.Up, MonitorType.Http), (monitor.MonitorId, monitor.SiteId, monitor.Status, monitor.Type));
        Assert.Equal(TimeSpan.FromMinutes(5), monitor.Interval);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 4, 16, 22, TimeSpan.Zero).LocalDateTime, monitor.LastCheck);
        Assert.Equal($"{new DateTimeOffset(2026, 11, 20, 4, 0, 0, TimeSpan.Zero).LocalDateTime:yyyy-MM-dd HH:mm}", monitor.LastDay.First().Key);
    }

    [Theory]
    [InlineData(MonitorFilter.Up, "up")]
    [InlineData(MonitorFilter.Down, "paused")]
    [InlineData(MonitorFilter.Pending, "down")]
    public async Task The_status_filter_means_what_it_says(MonitorFilter status, string sent)
    {
        var dashboard = MonitorFleet.Dashboard();

        await dashboard.Run(new GetMonitorCommand { Status = status });

        Assert.Contains($"status={sent}&", dashboard.AskedOnce("GET monitors").Query);
    }

    [Theory]
    [InlineData(MonitorFilter.Up, 21, 20, 5)]
    [InlineData(MonitorFilter.Down, 12)]
    [InlineData(MonitorFilter.Pending)]
    public async Task Monitors_of_named_sites_are_also_chosen_by_status(MonitorFilter status, params int[] monitors)
    {
        var said = await MonitorFleet.Dashboard().Run(new GetMonitorCommand { Site = [new(7), new(5), new(12)], Status = status });

        Assert.Empty(said.Errors);
        Assert.Equal(monitors, said.Output.Cast<Monitor>().Select(monitor => monitor.MonitorId));
    }

    [Fact]
    public async Task The_count_leaves_out_sites_without_a_monitor()
    {
        var dashboard = new FakeDashboard().Answering("GET monitors/count", "v2/monitors-count");

        var said = await dashboard.Run(new GetMonitorCommand { Count = true, Search = "shop" });

        Assert.Equal(3, Assert.Single(said.Output));
        Assert.Equal("search=shop&exclude=0,0", dashboard.AskedOnce("GET monitors/count").Query);
    }

    [Fact]
    public async Task A_number_is_that_of_the_site()
    {
        var dashboard = MonitorFleet.Dashboard();

        var said = await dashboard.Run(new GetMonitorCommand { Site = [new(5), new("https://shop.example/"), new("zoo")] });

        Assert.Equal([12, 21, 20, 5], said.Output.Cast<Monitor>().Select(monitor => monitor.MonitorId));
        Assert.StartsWith("include=12,21,20,5&", dashboard.AskedOnce("GET monitors").Query);
    }

    [Fact]
    public async Task A_site_without_a_monitor_is_its_own_error()
    {
        var said = await MonitorFleet.Dashboard().Run(new GetMonitorCommand { Site = [new(8), new(99), new(12)] });

        Assert.Equal(["MonitorNotFound", "SiteNotFound"], said.Errors.Select(error => error.Id));
        Assert.Equal(5, ((Monitor)Assert.Single(said.Output)).MonitorId);
    }

    [Fact]
    public async Task The_basic_form_asks_for_no_statistics()
    {
        var dashboard = MonitorFleet.Dashboard();
        var command = new GetMonitorCommand();
        command.Query.Depth = MonitorDepth.Basic;

        var said = await dashboard.Run(command);

        Assert.All(said.Output, monitor => Assert.Equal(typeof(MonitorEntry), monitor.GetType()));
        Assert.Empty(dashboard.Asked("GET monitors"));
    }

    // The server looks up the ratios of monitors/12 as if 12 were a site, so they are those of another.
    [Fact]
    public async Task The_detailed_form_takes_only_the_checks_from_the_single_route()
    {
        var command = new GetMonitorCommand { Site = [new(5)] };
        command.Query.Depth = MonitorDepth.Heartbeats;
        var dashboard = new FakeDashboard()
            .Answering("GET sites/basic", 200, """{"data":[{"id":"5","name":"Bakery","url":"https://bakery.example/"}]}""")
            .Answering("GET monitors/basic", 200, """{"data":[{"id":"12","url":"https://bakery.example/","last_status":"up"}]}""")
            .Answering("GET monitors", 200, """{"data":[{"id":12,"url":"https://bakery.example/","last_status":"up","uptime_ratio_7d":42.5}]}""")
            .Answering("GET monitors/12", "v2/monitor-get");

        var monitor = (MonitorDetail)Assert.Single((await dashboard.Run(command)).Output);

        Assert.Equal(42.5m, monitor.Uptime7Days);
        var first = monitor.Heartbeats[0];
        Assert.Equal((5, "Bakery", MonitorStatus.Up, 200, 66), (first.SiteId, first.SiteName, first.Status, first.HttpStatus, first.ResponseMs));
    }

    [Fact]
    public async Task An_empty_pipeline_asks_for_nothing()
    {
        var dashboard = MonitorFleet.Dashboard();

        await dashboard.Run(new GetMonitorCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }
}
