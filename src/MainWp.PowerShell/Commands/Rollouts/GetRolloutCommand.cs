using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the state of a rollout, with its rings, sites and updates. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpRollout", DefaultParameterSetName = PathSet)]
[OutputType(typeof(Rollout))]
public sealed class GetRolloutCommand : RolloutCommand
{
    /// <summary>A plan that is kept elsewhere: an object, or the text from its ToJson().</summary>
    [Parameter(ParameterSetName = RolloutSet, Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public object? Rollout { get; set; }

    internal override void Run(string? path, IPipelineWriter pipeline) => pipeline.Write(Read(path, Rollout));
}
