using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;

namespace MainWp.PowerShell.Commands;

/// <summary>A command for the plan of a rollout alone: no dashboard is asked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RolloutCommand : AsyncCommand
{
    internal const string PathSet = "Path";
    internal const string RolloutSet = "Rollout";

    /// <summary>The file of the plan.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    internal abstract void Run(string? path, IPipelineWriter pipeline);

    /// <summary>The plan as it is now.</summary>
    internal static Rollout Read(string? path, object? given) => path is not null ? RolloutFile.Read(path) : RolloutSource.Read(given);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() => Run(Path is null ? null : new EnginePaths(SessionState.Path).Resolve(Path, true), Writer));
}
