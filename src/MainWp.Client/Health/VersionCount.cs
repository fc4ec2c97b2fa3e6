namespace MainWp;

/// <summary>How many sites run a version.</summary>
public sealed class VersionCount
{
    /// <summary>The version; null for the sites of which it is not known.</summary>
    public SoftwareVersion? Version { get; internal set; }

    /// <summary>Sites that run it.</summary>
    public int Sites { get; internal set; }

    /// <summary>Whether its makers still fix it.</summary>
    public SupportState Support { get; internal set; }

    /// <summary>The last day on which it gets security fixes; null where no such day is set or known.</summary>
    public DateTime? EndOfSupport { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Version?.ToString() ?? "unknown"}: {Sites}";
}
