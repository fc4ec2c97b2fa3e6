using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Rollouts;

/// <summary>What halts a rollout, and what follows.</summary>
public sealed class RolloutHaltTests
{
    [Theory]
    [InlineData("fatal", RolloutVerdict.Broken)]
    [InlineData("database", RolloutVerdict.Broken)]
    [InlineData("blank", RolloutVerdict.Broken)]
    [InlineData("short", RolloutVerdict.Broken)]
    [InlineData("redirect", RolloutVerdict.Broken)]
    [InlineData("unavailable", RolloutVerdict.Broken)]
    [InlineData("plugin-off", RolloutVerdict.Broken)]
    public async Task Halts_where_more_break_than_may_and_says_what(string harm, RolloutVerdict verdict)
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:{harm}:2"], Language = "de" });
        var saved = new List<string>();

        var (plan, said, error) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson(), saved);

        Assert.Equal((RolloutState.Halted, ErrorKind.RolloutHalted), (plan.State, error!.Kind));
        Assert.Equal([RolloutVerdict.Good, verdict], plan.Update.Take(2).Select(update => update.Verdict!.Value));
        Assert.Contains("Bäckerei Müller (site 2), after SEO Compass", error.Message, StringComparison.Ordinal);
        Assert.Contains("Approve-MainWpRollout", error.Message, StringComparison.Ordinal);
        Assert.Same(plan, Assert.Single(said.Output));
        (_, _, error) = await fleet.InvokeAsync(saved[^1], saved);
        Assert.Equal(ErrorKind.RolloutHalted, error!.Kind);
        Assert.Equal(2, fleet.Installs.Count);
    }

    [Fact]
    public async Task A_person_lets_it_go_on()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:blank:2"] });
        var (plan, _, _) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson());

        plan.Ring[0].ApprovedAt = fleet.Time.GetUtcNow().LocalDateTime;
        (plan, _, var error) = await fleet.InvokeAsync(plan.ToJson());

        Assert.Null(error);
        Assert.Equal((RolloutState.Soaking, "early", 4), (plan.State, plan.CurrentRing, plan.InstalledCount));
    }

    [Fact]
    public async Task As_many_as_may_break_are_told_and_the_rollout_goes_on()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:fatal:2"] });

        var (plan, said, error) = await fleet.InvokeAsync((await fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary", "early"], Slug = [RolloutFleet.Seo], MaximumFailure = "50%" })).ToJson());

        Assert.Null(error);
        Assert.Equal((RolloutState.Soaking, 1), (plan.State, plan.BrokenCount));
        Assert.Contains(said.Warnings, warning => warning.Contains("broke, which the plan allows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_breaks_an_hour_later_halts_it_too()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:fatal:1:3000"] });
        var (plan, _, error) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson());
        Assert.Equal((RolloutState.Soaking, null), (plan.State, error));

        fleet.Time.Advance(TimeSpan.FromHours(1));
        (plan, _, error) = await fleet.InvokeAsync(plan.ToJson());

        Assert.Equal((RolloutState.Halted, ErrorKind.RolloutHalted, 2), (plan.State, error!.Kind, fleet.Installs.Count));
    }

    [Fact]
    public async Task Switches_the_newest_updated_plugin_off_first_until_the_site_works()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:fatal:1"] });

        var (plan, _, _) = await fleet.InvokeAsync((await fleet.PlanAsync(new NewRolloutCommand { Ring = ["canary"], Type = [UpdateType.Plugin] })).ToJson(), command: new InvokeRolloutCommand { Mitigate = true });

        var plugins = plan.Update.Where(update => update.SiteId == 1).ToList();
        Assert.True(plugins.Count > 1, "More than one plugin is updated.");
        Assert.Equal(RolloutUpdateState.SwitchedOff, plugins.Single(update => update.Slug == RolloutFleet.Seo).State);
        Assert.EndsWith("The site works again.", plan.Site[0].Mitigation, StringComparison.Ordinal);
        Assert.Equal((RolloutVerdict.Broken, 200), (plan.Site[0].Verdict, plan.Site[0].After!.Page!.Status));
        var off = plugins.Where(update => update.State == RolloutUpdateState.SwitchedOff).ToList();
        Assert.Equal(plugins.AsEnumerable().Reverse().TakeWhile(update => update.Slug != RolloutFleet.Seo).Count() + 1, off.Count);
    }

    [Fact]
    public async Task Halts_where_no_site_of_a_ring_tells_anything()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = ["always:fatal:1", "always:fatal:2"] });

        var (plan, _, error) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson());

        Assert.Equal((RolloutState.Halted, RolloutVerdict.Unknown), (plan.State, plan.Site[0].Verdict));
        Assert.Contains("could be compared with its state", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_probe_no_site_is_asked_from_here()
    {
        await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { Breakages = [$"{RolloutFleet.Seo}:fatal:2"] });

        var (plan, _, error) = await fleet.InvokeAsync((await fleet.PlanAsync()).ToJson(), command: new InvokeRolloutCommand { NoProbe = true });

        Assert.Equal(0, fleet.Server.Children.Requests.Count);
        Assert.Equal((ErrorKind.RolloutHalted, 500), (error!.Kind, plan.Site[1].After!.HttpStatus));
    }
}
