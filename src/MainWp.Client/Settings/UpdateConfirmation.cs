namespace MainWp;

/// <summary>When the dashboard asks before updates.</summary>
public enum UpdateConfirmation
{
    /// <summary>Not reported.</summary>
    Unknown,

    /// <summary>Before each.</summary>
    Always,

    /// <summary>Before updates of several items, not before single ones.</summary>
    SeveralOnly,

    /// <summary>Never.</summary>
    Never,
}
