using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class SyncSiteCommandTests
{
    [Fact]
    public async Task Syncs_each_site_and_says_nothing()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");

        var said = await dashboard.Run(new SyncSiteCommand { Site = [new(1), new("2")] });

        dashboard.AskedOnce("POST sites/1/sync");
        dashboard.AskedOnce("POST sites/2/sync");
        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task All_is_every_site_of_the_list_one_by_one()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic")
            .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync").Answering("POST sites/3/sync", "v2/sites-sync");

        var said = await dashboard.Run(new SyncSiteCommand { All = true, PassThru = true });

        Assert.Equal([1, 2, 3], said.Output.Cast<SiteSync>().Select(result => result.SiteId));
        Assert.Empty(dashboard.Asked("POST sites/sync"));
    }

    [Fact]
    public async Task A_failure_without_a_reason_gets_the_reason_that_the_site_tells()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/1/sync", "v2/sites-sync-unreachable")
            .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1","name":"One","sync_errors":"Refused &amp; gone","last_sync":"2026-11-20T04:14:58"}]}""");

        var said = await dashboard.Run(new SyncSiteCommand { Site = [new(1)], PassThru = true });

        Assert.Equal((false, "Refused & gone"), (Assert.IsType<SiteSync>(Assert.Single(said.Output)).Succeeded, ((SiteSync)said.Output[0]).Error));
        Assert.Equal("SiteUnreachable", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_site_that_the_last_check_found_down_is_checked_again_and_synced_once_it_is_up()
    {
        var dashboard = TakenForDown().Answering("POST sites/1/sync", "v2/sites-sync")
            .Answering("POST sites/1/check", 200, """{"success":1,"data":{"id":"1","status":1,"http_code":200}}""");

        var said = await dashboard.Run(new SyncSiteCommand { Site = [new(1)], PassThru = true });

        Assert.True(Assert.IsType<SiteSync>(Assert.Single(said.Output)).Succeeded);
        Assert.Empty(said.Errors);
        Assert.Equal(2, dashboard.Asked("POST sites/1/sync").Count);
    }

    [Fact]
    public async Task A_site_that_is_still_down_is_not_synced_and_that_is_the_reason()
    {
        var dashboard = TakenForDown().Answering("POST sites/1/check", 200, """{"success":1,"data":{"id":"1","status":0,"http_code":500}}""");

        var said = await dashboard.Run(new SyncSiteCommand { Site = [new(1)] });

        Assert.Contains("considers the site down", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
        Assert.Contains("HTTP 500", said.Errors[0].Cause.Message, StringComparison.Ordinal);
        dashboard.AskedOnce("POST sites/1/sync");
    }

    private static FakeDashboard TakenForDown() => new FakeDashboard().Answering("POST sites/1/sync", 200, """{"success":0,"data":[]}""")
        .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1","name":"One","sync_errors":"","http_status":"500 - Internal Server Error"}]}""");

    [Fact]
    public async Task An_empty_pipeline_syncs_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new SyncSiteCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }
}
