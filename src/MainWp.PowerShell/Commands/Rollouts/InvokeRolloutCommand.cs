using System.Management.Automation;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;

namespace MainWp.PowerShell.Commands;

/// <summary>Runs the due steps of a rollout: installs the updates of a ring, checks its sites, and ends when it has to wait.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "MainWpRollout", DefaultParameterSetName = RolloutCommand.PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Rollout))]
public sealed class InvokeRolloutCommand : DashboardCommand
{
    /// <summary>The file of the plan.</summary>
    [Parameter(ParameterSetName = RolloutCommand.PathSet, Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>A plan that is kept elsewhere: an object, or the text from its ToJson().</summary>
    [Parameter(ParameterSetName = RolloutCommand.RolloutSet, Mandatory = true)]
    [ValidateNotNull]
    public object? Rollout { get; set; }

    /// <summary>Saves the plan before and after each step. The script gets the plan as its argument. An error in the script ends the command.</summary>
    [Parameter(ParameterSetName = RolloutCommand.RolloutSet, Mandatory = true)]
    [ValidateNotNull]
    public ScriptBlock? Save { get; set; }

    /// <summary>Does not request front pages from this computer. Only the dashboard's own check, its connection to the site and the active plugins count.</summary>
    [Parameter]
    public SwitchParameter NoProbe { get; set; }

    /// <summary>Switches the updated plugins off on a site that broke, the newest first and one at a time, until the site works.</summary>
    [Parameter]
    public SwitchParameter Mitigate { get; set; }

    /// <summary>The time between two of the three requests for a front page, in seconds. Default: 5.</summary>
    [Parameter]
    [ValidateRange(0, 600)]
    public int ProbePauseSec { get; set; } = (int)RolloutOptions.DefaultPause.TotalSeconds;

    /// <summary>How many sites are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>The longest wait for the updates of a ring to be installed, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = JobWaiter.DefaultTimeoutSec;

    /// <summary>Makes a path of the engine's current location one of the file system; true where no sign in it is a wildcard.</summary>
    internal Func<string, bool, string> Resolve { get; set; } = (path, _) => path;

    /// <summary>Opens the plan.</summary>
    internal Func<IRolloutStore>? Open { get; set; }

    internal override async Task RecordAsync(CommandRun run)
    {
        using var store = Open?.Invoke() ?? RolloutSource.Open(Path is null ? null : Resolve(Path, true), Rollout, Save);
        var plan = store.Rollout;
        // The plan names the dashboard of its sites. No other session may be used, not even the current one.
        var client = run.ClientOf(run.Sessions.At(plan.Dashboard!, plan.Path ?? Messages.TheRollout));
        if (plan.ModuleVersion is { } written && written != ModuleVersion.Own)
            run.Pipeline.WriteVerbose(Messages.RolloutOtherModule(written, ModuleVersion.Own));
        var connection = client.Transport.Connection;
        var (newClient, lifetime) = connection.OpenForPages();
        using (lifetime)
        {
            var probe = NoProbe ? null : new PageProbe(newClient, connection.Clock, connection.UserAgentForPages);
            var options = new RolloutOptions { Mitigates = Mitigate, Pause = TimeSpan.FromSeconds(ProbePauseSec), ThrottleLimit = ThrottleLimit, Timeout = TimeSpan.FromSeconds(TimeoutSec) };
            var engine = new RolloutEngine(client, run.Pipeline, store, options, probe);
            await run.Pipeline.Held.AroundAsync(async () =>
            {
                await engine.RunAsync(run.Stop);
                run.Pipeline.Write(plan);
            });
            if (engine.Halt() is { } halt)
                throw halt;
        }
    }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Resolve = new EnginePaths(SessionState.Path).Resolve;
    }
}
