using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Rollouts;

/// <summary>
/// Takes a rollout as far as it may go now. Each step is kept before and after it is done, so that the next run knows what may have been
/// started, however this one ended.
/// </summary>
internal sealed partial class RolloutEngine(MainWpClient client, IPipelineWriter pipeline, IRolloutStore store, RolloutOptions options, PageProbe? probe)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private readonly RolloutVoice _voice = new(pipeline);
    private readonly HashSet<RolloutRing> _approved = [];

    private Rollout Plan => store.Rollout;

    private Clock Clock => client.Transport.Connection.Clock;

    private DateTime Now => Clock.Now().LocalDateTime;

    // The looks contain the failures of looking at sites. Their full messages are for -Verbose.
    private void TellErrors()
    {
        foreach (var error in _voice.TakeErrors())
            pipeline.WriteVerbose(error.Cause.Message);
    }

    private SiteLooks Looks => field ??= new SiteLooks(client, _voice, options, probe);

    /// <summary>Works until nothing is due.</summary>
    /// <exception cref="MainWpException">The reason why the rollout cannot go on. The plan has the progress so far.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (await StepAsync(stop))
            {
            }
            pipeline.WriteProgress(new Progress(Messages.RolloutActivity(Plan), "", IsDone: true));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            pipeline.WriteLast(Messages.RolloutInterrupted(store.ResumeCommand));
            throw;
        }
    }

    /// <summary>Why the rollout halted; null where it did not.</summary>
    public MainWpException? Halt() => Plan.State != RolloutState.Halted ? null : Halted(Plan.Current!);

    // One step; false where there is nothing to do now.
    private async Task<bool> StepAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (store.IsStopRequested && Plan.StoppedAt is null)
        {
            Plan.StoppedAt = Now;
            Save();
        }
        if (Plan is { State: RolloutState.Halted, Current: { } halted } && options.Mitigates && Unmitigated(halted).Count > 0 && IsApproved(halted))
            await MitigateAsync(halted, stop);
        if (Plan.Current is not { } ring || Plan.State is RolloutState.Stopped or RolloutState.Halted or RolloutState.AwaitingApproval || !IsDue(ring) || !IsApproved(ring))
            return false;
        Tell(ring);
        switch (ring.State)
        {
            case RolloutRingState.Planned:
                (ring.State, ring.StartedAt) = (RolloutRingState.Installing, Now);
                break;
            case RolloutRingState.Installing:
                await InstallAsync(ring, stop);
                ring.State = RolloutRingState.Installed;
                break;
            case RolloutRingState.Installed:
                await JudgeAsync(ring, stop);
                ring.SoaksUntil = ring.JudgedAt + Plan.Soak;
                ring.State = MustHalt(ring) ? RolloutRingState.Halted : Plan.Soak > TimeSpan.Zero && HasBegun(ring) ? RolloutRingState.Soaking : Completed(ring);
                break;
            case RolloutRingState.Soaking:
                // A site may break an hour after the update.
                await JudgeAsync(ring, stop);
                ring.State = MustHalt(ring) ? RolloutRingState.Halted : Completed(ring);
                break;
            default:
                ring.State = Completed(ring);
                break;
        }
        Save();
        return true;
    }

    // If the clock was set back, a soak would last that much longer. Begun again, it lasts as long as planned, and nothing starts too
    // early.
    private bool IsDue(RolloutRing ring)
    {
        if (ring.State != RolloutRingState.Soaking)
            return true;
        if (Clock.Now().UtcDateTime < ring.JudgedAt!.Value.ToUniversalTime() - ClockTolerance)
        {
            if (!IsApproved(ring))
                return false;
            pipeline.WriteWarning(Messages.ClockSetBack(ring.JudgedAt.Value, ring.Name));
            (ring.JudgedAt, ring.SoaksUntil) = (Now, Now + Plan.Soak);
            Save();
            return false;
        }
        return Clock.Now().UtcDateTime >= ring.SoaksUntil!.Value.ToUniversalTime();
    }

    private bool IsApproved(RolloutRing ring)
    {
        if (_approved.Contains(ring))
            return true;
        var open = Plan.UpdatesOf(ring).Count(update => update.State is RolloutUpdateState.Planned or RolloutUpdateState.Installing);
        var isGranted = pipeline.ShouldProcess(
            Messages.RolloutTarget(ring.Name, Plan.SitesOf(ring), Plan.Dashboard!), ring.State switch
            {
                RolloutRingState.Planned or RolloutRingState.Installing => Messages.RolloutInstalls(open),
                RolloutRingState.Halted => Messages.RolloutMitigates,
                _ => Messages.RolloutLooks,
            });
        if (isGranted)
            _approved.Add(ring);
        return isGranted;
    }

    private RolloutRingState Completed(RolloutRing ring)
    {
        ring.CompletedAt = Now;
        return RolloutRingState.Completed;
    }

    private void Save()
    {
        Plan.SavedAt = Now;
        Plan.ModuleVersion = ModuleVersion.Own;
        store.Save();
    }

    private void Tell(RolloutRing ring)
    {
        var at = Plan.Ring.ToList().IndexOf(ring);
        pipeline.WriteProgress(new Progress(Messages.RolloutActivity(Plan), Messages.RolloutRing(ring, at + 1, Plan.Ring.Count), 100 * at / Plan.Ring.Count));
        pipeline.WriteVerbose(Messages.RolloutRing(ring, at + 1, Plan.Ring.Count));
    }

    private string ActivityOf(RolloutRing ring, string work) => Messages.RolloutWork(ring.Name, work);

    private bool HasBegun(RolloutRing ring) => Plan.UpdatesOf(ring).Any(update => update.StartedAt is not null);
}
