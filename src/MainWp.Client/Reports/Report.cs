namespace MainWp.Reports;

/// <summary>Everything that a report page shows, as it is embedded in the page. A later report reads it from there.</summary>
internal sealed record Report
{
    /// <summary>Distinguishes a report of this module from other data.</summary>
    public const string FormatName = "MainWP for PowerShell: fleet report";

    /// <summary>The only version so far. A report of a later version is not read.</summary>
    public const int CurrentVersion = 1;

    public string Format { get; init; } = "";

    public int Version { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The time of the facts: when the last of the sites was judged.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Time, number of sites and scope in one line.</summary>
    public string About { get; init; } = "";

    /// <summary>How the sites were selected, such as Tag: production; empty for all sites.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Sites that could not be read and are not in it; empty where it is complete.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public ReportLine Verdict { get; init; } = new("", ReportTone.Unknown);

    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

    public IReadOnlyList<ReportChart> Charts { get; init; } = [];

    /// <summary>What differs from an earlier report; null where none was given.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>A rollout of updates; null where none was given.</summary>
    public ReportRollout? Rollout { get; init; }

    public IReadOnlyList<ReportSite> Sites { get; init; } = [];

    /// <summary>The copyright notices of the vulnerabilities that are shown.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public string Foot { get; init; } = "";
}
