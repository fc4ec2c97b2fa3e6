using MainWp.Emulator.Hosting;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Rollouts;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Rollouts;

/// <summary>A rollout that is cut off at any write and at any request, and taken up again: nothing is installed twice, and nothing is lost.</summary>
public sealed class RolloutCutTests
{
    private static readonly NewRolloutCommand Command = new() { Ring = ["canary", "early"], Type = [UpdateType.Plugin, UpdateType.Theme], Soak = TimeSpan.Zero };

    [Theory]
    [InlineData("6.8", false, false)]
    [InlineData("6.8", false, true)]
    [InlineData("7.1", false, false)]
    [InlineData("7.1", true, false)]
    [InlineData("7.1", true, true)]
    public async Task Cut_at_every_write_it_is_taken_up_where_it_stopped(string wordPress, bool withPassword, bool isKept)
    {
        var cut = 0;
        for (var isCut = true; isCut; cut++)
        {
            await using var fleet = await RolloutFleet.StartAsync(new EmulatorOptions { WordPress = wordPress }, withPassword);
            var kept = (await fleet.PlanAsync(Command)).ToJson();
            isCut = await RunCutAsync(fleet, kept, cut, isKept, json => kept = json);

            var plan = RolloutReader.Read(await FinishAsync(fleet, kept), "The rollout");

            Assert.Equal(plan.Update.Count, fleet.Installs.Count);
            Assert.All(fleet.Installs, install => Assert.True(install.Value == 1, $"{install.Key} was installed {install.Value} times when cut at write {cut}."));
            Assert.All(plan.Update, update => Assert.Equal($"{update.Slug} {RolloutUpdateState.Installed} {cut}", $"{update.Slug} {update.State} {cut}"));
        }
        Assert.True(cut > 8, $"The rollout wrote {cut} times.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stopped_at_every_write_it_is_taken_up_where_it_stopped(bool withPassword)
    {
        for (var at = 1; ; at++)
        {
            await using var fleet = await RolloutFleet.StartAsync(withPassword: withPassword);
            var saved = new List<string> { (await fleet.PlanAsync(Command)).ToJson() };
            var said = new RecordingPipeline();

            var isStopped = await StopAtAsync(fleet, saved, at, said);

            var plan = RolloutReader.Read(await FinishAsync(fleet, saved[^1]), "The rollout");
            Assert.All(fleet.Installs.Values, times => Assert.Equal(1, times));
            Assert.All(plan.Update, update => Assert.Equal((RolloutUpdateState.Installed, update.Slug), (update.State, update.Slug)));
            if (!isStopped)
                return;
            Assert.Contains("To resume", Assert.Single(said.Last), StringComparison.Ordinal);
        }
    }

    private static async Task<bool> RunCutAsync(RolloutFleet fleet, string json, int at, bool isKept, Action<string> keep)
    {
        var plan = RolloutReader.Read(json, "The rollout");
        var writes = 0;
        var command = new InvokeRolloutCommand
        {
            Open = () => new RolloutScript(plan, rollout =>
            {
                if (writes++ < at || isKept)
                    keep(rollout.ToJson());
                if (writes > at)
                    throw new EndOfProcessException();
            }),
        };
        try
        {
            await fleet.RunAsync(command);
            return false;
        }
        catch (EndOfProcessException)
        {
            return true;
        }
    }

    private static async Task<bool> StopAtAsync(RolloutFleet fleet, List<string> saved, int at, RecordingPipeline said)
    {
        var plan = RolloutReader.Read(saved[0], "The rollout");
        using var stop = new CancellationTokenSource();
        var command = new InvokeRolloutCommand
        {
            Open = () => new RolloutScript(plan, rollout =>
            {
                saved.Add(rollout.ToJson());
                if (saved.Count > at)
                    stop.Cancel();
            }),
        };
        try
        {
            await fleet.RunAsync(command, said, stop.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static async Task<string> FinishAsync(RolloutFleet fleet, string json)
    {
        var saved = new List<string> { json };
        for (var runs = 0; runs < 5 && RolloutReader.Read(saved[^1], "The rollout").State != RolloutState.Completed; runs++)
        {
            var (_, _, error) = await fleet.InvokeAsync(saved[^1], saved);
            Assert.Null(error);
            fleet.Time.Advance(TimeSpan.FromMinutes(1));
        }
        return saved[^1];
    }

    private sealed class EndOfProcessException : Exception;
}
