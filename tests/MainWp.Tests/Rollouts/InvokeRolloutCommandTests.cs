using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Rollouts;

/// <summary>A rollout from ring to ring.</summary>
public sealed class InvokeRolloutCommandTests
{
    [Fact]
    public async Task Installs_a_ring_watches_it_and_goes_on_when_it_is_due()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var saved = new List<string>();

        var (plan, _, _) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson(), saved);
        Assert.Equal((RolloutState.Soaking, "canary", 2), (plan.State, plan.CurrentRing, plan.InstalledCount));
        Assert.Equal(fleet.Time.GetUtcNow().LocalDateTime.AddHours(1), plan.NextAt);
        Assert.All(plan.Update.Take(2), update => Assert.Equal((RolloutVerdict.Good, 200), (update.Verdict, update.After!.Page!.Status)));

        var installs = fleet.Installs.Count;
        (plan, _, _) = await fleet.InvokeAsync(saved[^1], saved);
        Assert.Equal((RolloutState.Soaking, installs), (plan.State, fleet.Installs.Count));

        fleet.Time.Advance(TimeSpan.FromHours(1));
        (plan, _, _) = await fleet.InvokeAsync(saved[^1], saved);
        Assert.Equal((RolloutState.Soaking, "early", 4), (plan.State, plan.CurrentRing, plan.InstalledCount));

        fleet.Time.Advance(TimeSpan.FromHours(1));
        (plan, _, _) = await fleet.InvokeAsync(saved[^1], saved);
        Assert.Equal((RolloutState.Completed, null), (plan.State, plan.NextAt));
        Assert.All(fleet.Installs.Values, times => Assert.Equal(1, times));
        Assert.Equal(4, fleet.Installs.Count);
    }

    [Fact]
    public async Task Holds_back_what_is_not_the_planned_version_any_more()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var json = (await fleet.PlanAsync()).ToJson();
        var newer = json.Replace("\"to\":\"", "\"to\":\"0.", StringComparison.Ordinal);

        var (plan, said, _) = await fleet.InvokeAsync(newer);
        Assert.All(plan.Update, update => Assert.Equal(RolloutUpdateState.HeldBack, update.State));
        Assert.Contains("is pending now, and the plan says 0.", said.Warnings[0], StringComparison.Ordinal);
        Assert.Empty(fleet.Installs);

        (plan, _, _) = await fleet.InvokeAsync(newer.Replace("\"allowNewerVersion\": false", "\"allowNewerVersion\": true", StringComparison.Ordinal));
        Assert.Equal(2, plan.InstalledCount);
    }

    [Fact]
    public async Task Holds_back_what_no_earlier_ring_could_try()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var plan = await fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary", "early"], Slug = [RolloutFleet.Seo], Soak = TimeSpan.Zero });
        foreach (var site in new[] { 1, 2 })
            fleet.Server.Sites[site].IsSuspended = true;

        (plan, _, var error) = await fleet.InvokeAsync(plan.ToJson());

        Assert.Null(error);
        Assert.All(plan.Update, update => Assert.Equal(RolloutUpdateState.HeldBack, update.State));
        Assert.Equal(RolloutState.Completed, plan.State);
    }

    [Fact]
    public async Task A_site_that_is_gone_and_one_that_was_updated_otherwise_are_told_and_left_alone()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var plan = await fleet.PlanAsync();
        fleet.Server.Sites.Remove(fleet.Server.Sites[2]);
        fleet.Server.Sites[1].Pending.RemoveAll(update => update.Slug == RolloutFleet.Seo);

        (plan, _, _) = await fleet.InvokeAsync(plan.ToJson());

        Assert.Equal(["the update is already installed or ignored", "the site was removed from the dashboard"], plan.Update.Take(2).Select(update => update.Error));
    }

    [Fact]
    public async Task Waits_for_approval_of_each_ring_where_the_plan_says_so()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var plan = await fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary", "early"], Slug = [RolloutFleet.Seo], ApproveEach = true, Soak = TimeSpan.Zero });

        (plan, _, _) = await fleet.InvokeAsync(plan.ToJson());
        Assert.Equal((RolloutState.AwaitingApproval, null, 0), (plan.State, plan.NextAt, fleet.Installs.Count));
        plan.Ring[0].ApprovedAt = DateTime.Now;
        (plan, _, _) = await fleet.InvokeAsync(plan.ToJson());
        Assert.Equal((RolloutState.AwaitingApproval, "early", 2), (plan.State, plan.CurrentRing, fleet.Installs.Count));
    }

    [Fact]
    public async Task Sites_that_stay_well_are_updated_ring_by_ring_with_two_visits_at_once_to_a_host_at_most()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var (plan, said, error) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson().Replace("\"soak\": \"01:00:00\"", "\"soak\": \"00:00:00\"", StringComparison.Ordinal));
        Assert.Null(error);
        Assert.Equal(RolloutState.Completed, plan.State);
        Assert.Empty(said.Warnings);
        Assert.Equal(3 * 2 * 4, fleet.Server.Children.Requests.Count);
        Assert.InRange(fleet.Server.Children.MostAtOnceOnOneHost, 1, 2);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_shortens_no_wait()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var (plan, _, _) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson());
        fleet.Time.Advance(TimeSpan.FromDays(-2));

        (plan, var said, _) = await fleet.InvokeAsync(plan.ToJson());

        Assert.Contains("starts again", Assert.Single(said.Warnings), StringComparison.Ordinal);
        Assert.Equal(fleet.Time.GetUtcNow().LocalDateTime.AddHours(1), plan.NextAt);
    }

    [Fact]
    public async Task Only_the_dashboard_of_the_plan_is_asked()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var json = (await fleet.PlanAsync()).ToJson().Replace(fleet.Server.Address.OriginalString, "https://other.example/", StringComparison.Ordinal);
        fleet.Server.Requests.Clear();

        var (_, _, error) = await fleet.InvokeAsync(json);

        Assert.Equal((ErrorKind.SessionMismatch, 0), (error!.Kind, fleet.Server.Requests.Count));
    }

    [Fact]
    public async Task Does_nothing_where_it_is_only_shown()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        var saved = new List<string>();
        var json = (await fleet.PlanAsync()).ToJson();
        fleet.Server.Requests.Clear();

        var (_, said, _) = await fleet.InvokeAsync(json, saved, said: new() { Answer = _ => false });

        Assert.Equal((0, 0), (saved.Count, fleet.Server.Requests.Count));
        Assert.Contains("Install 2 updates: ring canary", Assert.Single(said.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_installed_is_an_error_each_and_breaks_nothing()
    {
        await using var fleet = await RolloutFleet.StartAsync();

        var (plan, said, error) = await fleet.InvokeAsync((await fleet.PlanAsync(new NewRolloutCommand { Ring = ["site:11"], Type = [UpdateType.Plugin] })).ToJson());

        Assert.Null(error);
        Assert.Equal(("UpdateFailed", "broken-gallery/broken-gallery.php"), (Assert.Single(said.Errors).Id, ((RolloutUpdate)said.Errors[0].Target!).Slug));
        Assert.Contains("on Photo Studio (site 11) of", said.Errors[0].Cause.Message, StringComparison.Ordinal);
        Assert.Equal((RolloutState.Soaking, RolloutVerdict.Good), (plan.State, plan.Site[0].Verdict));
    }
}
