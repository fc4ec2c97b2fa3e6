using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Files;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.PowerShell.Vulnerabilities;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the health of sites: the problems of each site and the commands that fix them.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpHealth", DefaultParameterSetName = SiteSet)]
[OutputType(typeof(SiteHealth), typeof(FleetHealth))]
public sealed class GetHealthCommand : SiteListCommand
{
    private readonly List<HealthSurvey> _surveys = [];

    internal HealthThresholds Thresholds { get; } = new();

    /// <summary>Additional facts to read, with one request per site: security checks, abandoned plugins and themes, uptime monitors.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public HealthPart[] Include { get; set; } = [];

    /// <summary>The longest time since the last sync. Default: 2 days.</summary>
    [Parameter]
    [Duration]
    public TimeSpan MaximumSyncAge
    {
        get => Thresholds.MaximumSyncAge;
        set => Thresholds.MaximumSyncAge = value;
    }

    /// <summary>The longest time that an update may be pending, where that is known. More is critical. Default: 30 days.</summary>
    [Parameter]
    [Duration]
    public TimeSpan MaximumUpdateAge
    {
        get => Thresholds.MaximumUpdateAge;
        set => Thresholds.MaximumUpdateAge = value;
    }

    /// <summary>The most pending updates. More is critical. Default: 10.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int MaximumUpdateCount
    {
        get => Thresholds.MaximumUpdateCount;
        set => Thresholds.MaximumUpdateCount = value;
    }

    /// <summary>The longest time since the last backup, where that is known. Default: 7 days.</summary>
    [Parameter]
    [Duration]
    public TimeSpan MaximumBackupAge
    {
        get => Thresholds.MaximumBackupAge;
        set => Thresholds.MaximumBackupAge = value;
    }

    /// <summary>The lowest uptime of the last 30 days, in percent, with -Include Monitor. Default: 99.</summary>
    [Parameter]
    [ValidateRange(0.0, 100.0)]
    public double MinimumUptime
    {
        get => Thresholds.MinimumUptime;
        set => Thresholds.MinimumUptime = value;
    }

    /// <summary>How long before its end of support a PHP version needs attention. Default: 90 days.</summary>
    [Parameter]
    [Duration]
    public TimeSpan SupportNotice
    {
        get => Thresholds.SupportNotice;
        set => Thresholds.SupportNotice = value;
    }

    /// <summary>A downloaded Wordfence Intelligence feed. The plugins, themes and WordPress versions of the sites are compared with it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? VulnerabilityFeed { get; set; }

    /// <summary>The lowest CVSS score at which a known vulnerability is critical, with -VulnerabilityFeed. Default: 9.0.</summary>
    [Parameter]
    [ValidateRange(0.0, 10.0)]
    public double CriticalVulnerabilityScore
    {
        get => Thresholds.CriticalVulnerabilityScore;
        set => Thresholds.CriticalVulnerabilityScore = value;
    }

    /// <summary>The lowest CVSS score at which a known vulnerability needs attention, with -VulnerabilityFeed. Default: 7.0.</summary>
    [Parameter]
    [ValidateRange(0.0, 10.0)]
    public double VulnerabilityScore
    {
        get => Thresholds.VulnerabilityScore;
        set => Thresholds.VulnerabilityScore = value;
    }

    /// <summary>Returns the totals of all sites in one object instead of the sites.</summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    /// <summary>What this runspace knows of the feed.</summary>
    internal VulnerabilityIndexes Indexes { get; set; } = new();

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Indexes = RunspaceState.Here.Vulnerabilities;
        Guard(() =>
        {
            if (VulnerabilityFeed is not null && FeedFile.IdentityOf(VulnerabilityFeed = new EnginePaths(SessionState.Path).Resolve(VulnerabilityFeed, isLiteral: false)) is null)
                throw new MainWpException(ErrorKind.FileUnusable, Messages.NoFeedFile(VulnerabilityFeed));
        });
    }

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var survey = new HealthSurvey(client, pipeline, [.. Include.Distinct()], new FanOut(ThrottleLimit, Unordered: true), VulnerabilityFeed is null ? null : new HealthFeed(VulnerabilityFeed, Indexes));
        _surveys.Add(survey);
        return RunsWithoutItems ? survey.OfAllAsync(stop) : survey.OfAsync(items, stop);
    }

    // The newest versions are known only after the last row of the last dashboard, so nothing is written before.
    internal override void Conclude(CommandRun run)
    {
        if (_surveys.Count == 0)
            return;
        var judged = HealthSurvey.Judge(run, _surveys, Thresholds);
        if (Summary)
            run.Pipeline.Write(FleetHealth.Of([.. judged]));
        else
            run.Pipeline.WriteAll(judged);
    }
}
