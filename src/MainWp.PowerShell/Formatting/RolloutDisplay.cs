using System.ComponentModel;
using System.Management.Automation;

namespace MainWp.PowerShell.Formatting;

/// <summary>The texts of the views of rollouts that are not simply properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RolloutDisplay
{
    /// <summary>How many updates are installed, of all.</summary>
    public static string? Installed(object? rollout) => Of(rollout) is Rollout { } plan ? $"{plan.InstalledCount} of {plan.Update.Count}" : null;

    /// <summary>The current ring, and which of how many it is.</summary>
    public static string? Ring(object? rollout) => Of(rollout) is Rollout { CurrentRing: { } ring } plan ? ShownText.Of($"{ring} ({plan.Ring.Count(other => other.State == RolloutRingState.Completed) + 1} of {plan.Ring.Count})") : null;

    /// <summary>The versions before and after.</summary>
    public static string? Versions(object? update) => Of(update) is RolloutUpdate { } row ? ShownText.Of($"{row.FromVersion} > {row.ToVersion}") : null;

    /// <summary>What is not as it was, and what was done about it.</summary>
    public static string? Problem(object? site) => Of(site) is RolloutSite { } row ? ShownText.Of($"{row.Problem} {row.Mitigation}".Trim()) : null;

    private static object? Of(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
