namespace MainWp;

/// <summary>The one exception of this library: what failed, on what, and what to do.</summary>
/// <param name="kind">What went wrong.</param>
/// <param name="message">The whole sentence for a person; never holds a secret.</param>
/// <param name="inner">What caused it, if it came from below.</param>
public sealed class MainWpException(ErrorKind kind, string message, Exception? inner = null) : Exception(ShownText.Of(message), inner)
{
    /// <summary>What went wrong.</summary>
    public ErrorKind Kind { get; } = kind;

    /// <summary>What kind of thing it is about.</summary>
    public Resource Resource { get; internal init; }

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? Status { get; internal init; }

    /// <summary>The server's error code, such as mainwp_rest_invalid_site_id.</summary>
    public string? Code { get; internal init; }

    /// <summary>Method and route, without host and query.</summary>
    public string? Endpoint { get; internal init; }

    /// <summary>The server's own words, in its language, with secrets removed.</summary>
    public string? ServerMessage { get; internal init; }

    /// <summary>How long the server asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>True where the request may have reached the server before the connection broke.</summary>
    internal bool MayHaveArrived { get; init; }

    /// <summary>True where neither WordPress nor MainWP answered, but something in front of them.</summary>
    internal bool IsFromFront { get; init; }

    /// <summary>True where WordPress says that it is being updated: 503 and this Retry-After, whatever it takes.</summary>
    // docs/quirks.md, 68.
    internal bool IsMaintenance => MeansMaintenance(Status, RetryAfter);

    /// <summary>What follows from its kind.</summary>
    internal ErrorTraits Traits => ErrorTraits.Of(Kind);

    internal static bool MeansMaintenance(int? status, TimeSpan? retryAfter) => status == 503 && retryAfter == TimeSpan.FromSeconds(600);
}
