using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Approves a ring of a rollout that waits for approval, or lets a rollout that halted continue.</summary>
[Cmdlet(VerbsLifecycle.Approve, "MainWpRollout", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Rollout))]
public sealed class ApproveRolloutCommand : RolloutChangeCommand
{
    /// <summary>The ring, as the plan names it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Ring { get; set; } = "";

    internal override void Run(string? path, IPipelineWriter pipeline) => Change(path, pipeline, Messages.RolloutApproves(Ring), plan =>
    {
        var ring = plan.Ring.FirstOrDefault(ring => ring.Name.Equals(Ring, StringComparison.OrdinalIgnoreCase))
            ?? throw new MainWpException(ErrorKind.InvalidArgument, Messages.RolloutRingUnknown(Ring, plan));
        if (ring.State is not (RolloutRingState.Planned or RolloutRingState.Halted))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.RolloutNotApproved(ring.Name, ring.State.ToString()));
        ring.ApprovedAt = Now();
    });
}
