namespace MainWp;

/// <summary>How many sites have a version of a plugin or theme.</summary>
public sealed class InstalledVersion
{
    /// <summary>The version; null where the sites do not report one.</summary>
    public SoftwareVersion? Version { get; internal set; }

    /// <summary>Sites that have it.</summary>
    public int SiteCount { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Version?.ToString() ?? "unknown"} ({SiteCount})";
}
