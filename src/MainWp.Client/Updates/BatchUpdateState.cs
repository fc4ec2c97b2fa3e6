namespace MainWp;

/// <summary>The state of a batch update.</summary>
public enum BatchUpdateState
{
    /// <summary>The server confirmed the start and goes on. The pending updates show what is done.</summary>
    Started,

    /// <summary>The server queued it under a job id.</summary>
    Queued,

    /// <summary>The server works on the queued job; its results so far are known.</summary>
    Running,

    /// <summary>The server says that a batch of its own is running; it may or may not be this one.</summary>
    MayHaveStarted,

    /// <summary>The request was sent and the connection broke: it may be running, done, or never begun.</summary>
    OutcomeUnknown,

    /// <summary>The result of each update is known.</summary>
    Completed,

    /// <summary>The wait ended before that.</summary>
    NotConfirmed,
}
