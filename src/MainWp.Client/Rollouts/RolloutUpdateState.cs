namespace MainWp;

/// <summary>What became of one update of a rollout.</summary>
public enum RolloutUpdateState
{
    /// <summary>It is to be installed when the turn of its ring comes.</summary>
    Planned,

    /// <summary>It was started, and what became of it is not known yet.</summary>
    Installing,

    /// <summary>It is installed.</summary>
    Installed,

    /// <summary>It was tried and not installed.</summary>
    Failed,

    /// <summary>It was not installed, since what the plan says no longer holds.</summary>
    HeldBack,

    /// <summary>It was installed, and the plugin was switched off since the site broke.</summary>
    SwitchedOff,
}
