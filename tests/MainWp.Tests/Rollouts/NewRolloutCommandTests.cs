using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>Plans of what is pending.</summary>
public sealed class NewRolloutCommandTests
{
    [Fact]
    public async Task Places_what_is_pending_in_rings()
    {
        await using var fleet = await RolloutFleet.StartAsync();

        var plan = await fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary", "client:University", "site:7", "*"], Slug = [RolloutFleet.Seo], Soak = TimeSpan.FromHours(2), MaximumFailure = "5%" });

        Assert.Equal(["canary 1", "canary 2", "client:University 5", "site:7 7"], plan.Update.Take(4).Select(update => $"{update.Ring} {update.SiteId}"));
        Assert.All(plan.Update, update => Assert.Equal((RolloutFleet.Seo, RolloutUpdateState.Planned), (update.Slug, update.State)));
        Assert.Equal((RolloutState.Planned, TimeSpan.FromHours(2), "5%"), (plan.State, plan.Soak, plan.MaximumFailure));
        Assert.Equal("canary", plan.CurrentRing);
        Assert.DoesNotContain(fleet.Server.Requests.All, request => request.Method != "GET");
    }

    [Fact]
    public async Task Says_who_is_left_out()
    {
        await using var fleet = await RolloutFleet.StartAsync();

        var said = await fleet.NewAsync(new NewRolloutCommand { Ring = ["canary", "site:9"], Type = [UpdateType.Plugin] });

        Assert.Contains(said.Warnings, warning => warning.Contains("in no ring", StringComparison.Ordinal) && warning.Contains("(site 3)", StringComparison.Ordinal));
        Assert.Contains(said.Warnings, warning => warning.Contains("suspended", StringComparison.Ordinal) && warning.Contains("(site 9)", StringComparison.Ordinal));
        Assert.Contains(said.Warnings, warning => warning.Contains("Nothing is pending in site:9", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { "nothing" }, "no tag, client or site")]
    [InlineData(new[] { "empty" }, "has no sites")]
    [InlineData(new[] { "canary", "Canary" }, "named twice")]
    [InlineData(new[] { "*", "canary" }, "Put * last")]
    public async Task Refuses_rings_that_mean_nobody(string[] rings, string told)
    {
        await using var fleet = await RolloutFleet.StartAsync();

        var error = await Assert.ThrowsAsync<MainWpException>(() => fleet.PlanAsync(new NewRolloutCommand { Ring = rings }));

        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_two_things_has_to_say_which()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        fleet.Server.Tags.Add("Acme Ltd");

        var error = await Assert.ThrowsAsync<MainWpException>(() => fleet.PlanAsync(new NewRolloutCommand { Ring = ["Acme Ltd"] }));

        Assert.Contains("'tag:Acme Ltd' or 'client:Acme Ltd'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_no_plan_of_nothing()
    {
        await using var fleet = await RolloutFleet.StartAsync();

        var error = await Assert.ThrowsAsync<MainWpException>(() => fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary"], Slug = ["no-such-plugin"] }));

        Assert.Equal((ErrorKind.NotFound, Resource.Update), (error.Kind, error.Resource));
    }

    [Fact]
    public async Task Shows_the_plan_and_writes_none_where_it_only_shows()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        using var folder = new RolloutFolder();

        var said = await fleet.NewAsync(new NewRolloutCommand { Path = folder.Plan, Ring = ["canary", "early"], Slug = [RolloutFleet.Seo] }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal(["canary", "canary", "early", "early"], said.Output.Cast<RolloutUpdate>().Select(update => update.Ring));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task Writes_a_file_and_replaces_one_only_by_force()
    {
        await using var fleet = await RolloutFleet.StartAsync();
        using var folder = new RolloutFolder();
        NewRolloutCommand Command(bool force) => new() { Path = folder.Plan, Ring = ["canary"], Slug = [RolloutFleet.Seo], Force = force };

        await fleet.NewAsync(Command(false));
        var error = await Assert.ThrowsAsync<MainWpException>(() => fleet.NewAsync(Command(false)));
        await fleet.NewAsync(Command(true));

        Assert.Equal(ErrorKind.Conflict, error.Kind);
        Assert.Equal(["monthly.json"], folder.Files);
    }
}
