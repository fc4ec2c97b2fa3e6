namespace MainWp.PowerShell.Rollouts;

/// <summary>Where a plan is kept while it is worked on: a file, or wherever a script of the user puts it.</summary>
internal interface IRolloutStore : IDisposable
{
    /// <summary>The plan, as it was last saved and with what was changed since.</summary>
    Rollout Rollout { get; }

    /// <summary>The command line that goes on with it.</summary>
    string ResumeCommand { get; }

    /// <summary>True where Stop-MainWpRollout asked whoever works on it to end it.</summary>
    bool IsStopRequested { get; }

    /// <summary>Keeps the plan as it is now.</summary>
    /// <exception cref="MainWpException">FileUnusable; what was kept before is as it was.</exception>
    void Save();
}
