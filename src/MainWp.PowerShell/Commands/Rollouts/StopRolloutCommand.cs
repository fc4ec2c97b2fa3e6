using System.Management.Automation;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;

namespace MainWp.PowerShell.Commands;

/// <summary>Stops a rollout for good. A run in progress ends after its current step.</summary>
[Cmdlet(VerbsLifecycle.Stop, "MainWpRollout", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Rollout))]
public sealed class StopRolloutCommand : RolloutChangeCommand
{
    internal override void Run(string? path, IPipelineWriter pipeline)
    {
        try
        {
            Change(path, pipeline, Messages.RolloutStops, plan => plan.StoppedAt ??= Now());
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.RolloutInUse && path is not null)
        {
            if (!pipeline.ShouldProcess(Messages.RolloutOf(RolloutFile.Read(path)), Messages.RolloutStops))
                return;
            RolloutFile.RequestStop(path);
            pipeline.WriteWarning(Messages.RolloutStopAsked(path));
        }
    }
}
