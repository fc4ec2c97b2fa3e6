namespace MainWp;

/// <summary>A version that a site runs, compared with the other sites and with the versions that its makers still support.</summary>
public sealed class VersionHealth
{
    /// <summary>The version as of the last sync; null where it is not known.</summary>
    public SoftwareVersion? Version { get; internal set; }

    /// <summary>The newest version among all sites that were looked at, over all dashboards; null where none is known.</summary>
    public SoftwareVersion? NewestInFleet { get; internal set; }

    /// <summary>Whether no site has a newer one; null where the version is not known.</summary>
    public bool? IsNewestInFleet { get; internal set; }

    /// <summary>Whether its makers still fix it. Unknown for the MainWP Child plugin, which has no dates of support.</summary>
    public SupportState Support { get; internal set; }

    /// <summary>The last day on which it gets security fixes; null where no such day is set or known.</summary>
    public DateTime? EndOfSupport { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Version?.ToString() ?? "";
}
