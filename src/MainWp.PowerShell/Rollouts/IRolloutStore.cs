namespace MainWp.PowerShell.Rollouts;

/// <summary>Where a plan is kept during a run: in a file, or where a script of the user puts it.</summary>
internal interface IRolloutStore : IDisposable
{
    /// <summary>The plan as it was last saved, with the changes since.</summary>
    Rollout Rollout { get; }

    /// <summary>The command line that goes on with it.</summary>
    string ResumeCommand { get; }

    /// <summary>True if Stop-MainWpRollout asked to end it.</summary>
    bool IsStopRequested { get; }

    /// <summary>Keeps the plan as it is now.</summary>
    /// <exception cref="MainWpException">FileUnusable. The plan that was kept before is unchanged.</exception>
    void Save();
}
