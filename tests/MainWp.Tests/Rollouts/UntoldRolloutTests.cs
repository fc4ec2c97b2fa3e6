using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Rollouts;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>A dashboard that does not tell what is pending on a site tells nothing of what became of an update there.</summary>
public sealed class UntoldRolloutTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("{\"a/a.php\":{\"Name\":")]
    public async Task What_was_begun_is_neither_installed_nor_begun_again(string? column)
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Untold(1, column)))
            .Answering("POST sites/1/sync", 200, """{"success":1,"data":{"id":"1"}}""");
        var plan = PlanOf(dashboard.Address);

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new InvokeRolloutCommand { NoProbe = true, Open = () => new RolloutScript(plan, _ => { }) }));

        Assert.Equal(ErrorKind.NotConfirmed, thrown.Kind);
        Assert.Equal(RolloutUpdateState.Installing, Assert.Single(plan.Update).State);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.Contains("/update", StringComparison.Ordinal) && request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    private static Rollout PlanOf(Uri dashboard)
    {
        var site = new RolloutSite { Ring = "*", SiteId = 1, SiteName = "Site 1" };
        return new Rollout
        {
            Dashboard = dashboard,
            CreatedAt = DateTime.Now,
            Ring = [new RolloutRing { Name = "*", State = RolloutRingState.Installing }],
            Site = [site],
            Update = [new RolloutUpdate { Dashboard = dashboard, Site = site, Type = UpdateType.Plugin, Slug = "a/a.php", FromVersion = new("1.0"), ToVersion = new("1.1"), State = RolloutUpdateState.Installing, StartedAt = DateTime.Now.AddHours(-1) }],
        };
    }
}
