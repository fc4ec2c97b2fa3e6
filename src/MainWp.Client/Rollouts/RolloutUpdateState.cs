namespace MainWp;

/// <summary>The state of one update of a rollout.</summary>
public enum RolloutUpdateState
{
    /// <summary>It is to be installed when the turn of its ring comes.</summary>
    Planned,

    /// <summary>It was started, and its result is not known yet.</summary>
    Installing,

    /// <summary>It is installed.</summary>
    Installed,

    /// <summary>It was tried and not installed.</summary>
    Failed,

    /// <summary>It was not installed because the plan no longer matches the site.</summary>
    HeldBack,

    /// <summary>It was installed, and the plugin was switched off because the site broke.</summary>
    SwitchedOff,
}
