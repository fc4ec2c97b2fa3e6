using System.Net;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class SiteConnectionCommandTests
{
    [Fact]
    public async Task A_dead_site_is_down_although_the_server_says_success()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/5/check", "v2/sites-check-unreachable").Answering("POST sites/1/check", "v2/sites-check");

        var said = await dashboard.Run(new TestSiteCommand { Site = [new(5), new(1)] });

        Assert.Equal([(5, false, 0), (1, true, 200)], said.Output.Cast<SiteCheck>().Select(check => (check.SiteId, check.IsUp, check.HttpStatus!.Value)));
    }

    [Fact]
    public async Task Checking_all_names_each_site_and_reads_the_result_anew()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("POST sites/check", "v2/sites-check-all")
            .Answering("GET sites", 200, """{"success":1,"data":[{"id":"1","http_status":"200 - OK"},{"id":"2","http_status":"0"},{"id":"3","http_status":"503 - x"}]}""");

        var said = await dashboard.Run(new TestSiteCommand { All = true });

        Assert.Equal("""{"include":[1,2,3]}""", dashboard.AskedOnce("POST sites/check").Body);
        Assert.Equal([true, false, false], said.Output.Cast<SiteCheck>().Select(check => check.IsUp));
    }

    [Fact]
    public async Task Disconnecting_all_names_each_site()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("POST sites/disconnect", 200, """{"total":2,"data":{"1":"success","3":"failed"}}""");

        var said = await dashboard.Run(new RemoveSiteConnectionCommand { All = true });

        Assert.Equal("""{"include":[1,2,3]}""", dashboard.AskedOnce("POST sites/disconnect").Body);
        Assert.Equal(["2", "3"], said.Errors.Select(error => error.Target!.ToString()));
        Assert.All(said.Errors, error => Assert.Equal("NotDone", error.Id));
    }

    [Fact]
    public async Task One_site_is_disconnected_by_its_own_route()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/1/disconnect", "v2/sites-disconnect");

        var said = await dashboard.Run(new RemoveSiteConnectionCommand { Site = [new(1)] });

        Assert.Empty(said.Errors);
        Assert.Equal("", dashboard.AskedOnce("POST sites/1/disconnect").Body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_sites_nothing_is_disconnected(bool expectsInput)
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new RemoveSiteConnectionCommand { ExpectsInput = expectsInput });
        await dashboard.Run(new RepairSiteConnectionCommand { ExpectsInput = expectsInput });
        await dashboard.Run(new TestSiteCommand { ExpectsInput = expectsInput });

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_dashboard_without_sites_is_not_asked_to_disconnect_all()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", 200, """{"success":1,"total":0,"data":[]}""");

        await dashboard.Run(new RemoveSiteConnectionCommand { All = true });

        Assert.Empty(dashboard.Asked("POST sites/disconnect"));
    }

    [Fact]
    public async Task Reconnecting_all_takes_the_lost_ones_and_does_what_the_server_leaves_out()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", "v2/sites-status-disconnected").Answering("POST sites/reconnect", 200, """{"total":1,"data":{"1":"success"}}""")
            .Answering("POST sites/2/reconnect", "v2/sites-reconnect").Answering("POST sites/3/reconnect", 200, """{"success":0,"data":{"id":"3"}}""");

        var said = await dashboard.Run(new RepairSiteConnectionCommand { All = true });

        Assert.Equal("""{"include":[1,2,3]}""", dashboard.AskedOnce("POST sites/reconnect").Body);
        Assert.Equal("3", Assert.Single(said.Errors).Target!.ToString());
    }

    [Fact]
    public async Task Suspends_and_resumes()
    {
        var dashboard = new FakeDashboard().Answering("POST sites/2/suspend", "v2/sites-suspend").Answering("POST sites/2/unsuspend", "v2/sites-unsuspend");

        var said = await dashboard.Run(new SuspendSiteCommand { Site = [new(2)] });
        await dashboard.Run(new ResumeSiteCommand { Site = [new(2)] });

        Assert.Empty(said.Output);
        dashboard.AskedOnce("POST sites/2/suspend");
        dashboard.AskedOnce("POST sites/2/unsuspend");
    }

    [Fact]
    public async Task A_site_that_refuses_the_dashboard_is_unreachable()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/2/security", "v2/err-sites-plugins-disconnected").Answering("GET sites/3/security", "v2/sites-security-unreachable").Answering("GET sites/1/security", "v2/sites-security");

        var said = await dashboard.Run(new GetSiteSecurityCommand { Site = [new(2), new(3), new(1)] });

        Assert.Equal(["SiteUnreachable", "SiteUnreachable"], said.Errors.Select(error => error.Id));
        var security = Assert.IsType<SiteSecurity>(Assert.Single(said.Output));
        Assert.Equal((1, 5, SecurityState.GoodByItself), (security.SiteId, security.IssueCount, security.DatabaseErrorsHidden));
    }

    [Fact]
    public async Task Checks_the_security_of_all_sites_without_one_and_of_those_that_match()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/basic", "v2/sites-basic").Answering("GET sites/1/security", "v2/sites-security").Answering("GET sites/2/security", "v2/sites-security").Answering("GET sites/3/security", "v2/sites-security");

        var all = await dashboard.Run(new GetSiteSecurityCommand());
        var matching = await dashboard.Run(new GetSiteSecurityCommand { Site = [new("*d 2")] });

        Assert.Equal([1, 2, 3], all.Output.Cast<SiteSecurity>().Select(security => security.SiteId));
        Assert.Equal([2], matching.Output.Cast<SiteSecurity>().Select(security => security.SiteId));
    }

    [Fact]
    public async Task Gets_and_counts_changes()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/non-mainwp-changes", 200, """{"success":1,"total":1,"data":[{"log_id":"11","site_id":"1","item":"User: x","user_login":"admin","action":"delete","context":"users","created":1795254443,"duration":"0.25","dismiss":"0"}]}""")
            .Answering("GET sites/1/non-mainwp-changes", 200, """{"success":1,"total":23,"data":{"total":23}}""");

        var said = await dashboard.Run(new GetSiteChangeCommand { Site = [new(1)], Query = { Source = SiteChangeSource.All, Action = ["delete", "update"] } });
        var count = await dashboard.Run(new GetSiteChangeCommand { Site = [new(1)], Count = true });

        var change = Assert.IsType<SiteChange>(Assert.Single(said.Output));
        Assert.Equal((11, "delete", 2026, 0.25m), (change.Id, change.Action, change.Created!.Value.Year, change.Duration));
        Assert.Equal("source=all&actions=delete,update&page=1&per_page=100", dashboard.Requests[0].Query);
        Assert.Equal(23, Assert.Single(count.Output));
    }

    [Fact]
    public async Task Changes_of_several_sites_are_asked_for_at_once_and_come_in_order()
    {
        var second = new TaskCompletionSource();
        var dashboard = new FakeDashboard()
            .Answering("GET sites/1/non-mainwp-changes", async _ =>
            {
                await second.Task.WaitAsync(TimeSpan.FromMinutes(1));
                return Changes(1);
            })
            .Answering("GET sites/2/non-mainwp-changes", _ =>
            {
                second.TrySetResult();
                return Task.FromResult(Changes(2));
            });

        var said = await dashboard.Run(new GetSiteChangeCommand { Site = [new(1), new(2)] });

        Assert.Empty(said.Errors);
        Assert.Equal([1, 2], said.Output.Cast<SiteChange>().Select(change => change.SiteId));

        static HttpResponseMessage Changes(int site) => new(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"success":1,"total":1,"data":[{"log_id":"{{site}}","site_id":"{{site}}","action":"delete","context":"users","created":1795254443}]}"""),
        };
    }
}
