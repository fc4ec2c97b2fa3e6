namespace MainWp;

/// <summary>Whether comments or pings are taken.</summary>
public enum DiscussionStatus
{
    /// <summary>Not reported.</summary>
    Unknown,

    /// <summary>Taken.</summary>
    Open,

    /// <summary>Not taken.</summary>
    Closed,
}
