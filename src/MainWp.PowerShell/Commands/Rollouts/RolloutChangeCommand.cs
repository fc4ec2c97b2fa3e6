using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Rollouts;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that changes what the plan of a rollout says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RolloutChangeCommand : RolloutCommand
{
    /// <summary>A plan that is kept elsewhere: an object, or the text from its ToJson().</summary>
    [Parameter(ParameterSetName = RolloutSet, Mandatory = true)]
    [ValidateNotNull]
    public object? Rollout { get; set; }

    /// <summary>Saves the changed plan. The script gets the plan as its argument. An error in the script ends the command.</summary>
    [Parameter(ParameterSetName = RolloutSet, Mandatory = true)]
    [ValidateNotNull]
    public ScriptBlock? Save { get; set; }

    /// <summary>The time to write into the plan.</summary>
    internal Func<DateTime> Now { get; set; } = () => DateTime.Now;

    /// <summary>Changes the plan and outputs it.</summary>
    private protected void Change(string? path, IPipelineWriter pipeline, string action, Action<Rollout> change)
    {
        using var store = RolloutSource.Open(path, Rollout, Save);
        change(store.Rollout);
        if (!pipeline.ShouldProcess(Messages.RolloutOf(store.Rollout), action))
            return;
        store.Rollout.SavedAt = Now();
        store.Rollout.ModuleVersion = ModuleVersion.Own;
        store.Save();
        pipeline.Write(store.Rollout);
    }
}
