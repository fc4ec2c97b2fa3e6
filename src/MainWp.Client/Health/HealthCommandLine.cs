using System.Globalization;

namespace MainWp;

/// <summary>Command lines about one site, ready to be run where the health was asked for.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="Dashboard">The dashboard, if the command line must name its session because several are connected; otherwise null.</param>
internal sealed record HealthCommandLine(int SiteId, Uri? Dashboard)
{
    private const string ChildSlug = "mainwp-child/mainwp-child.php";

    public string Sync => For("Sync-MainWpSite");

    public string Reconnect => For("Repair-MainWpSiteConnection");

    public string Resume => For("Resume-MainWpSite");

    public string Test => For("Test-MainWpSite");

    public string Details => For("Get-MainWpSite", "-Detailed");

    public string Security => For("Get-MainWpSiteSecurity");

    public string AbandonedPlugins => For("Get-MainWpSitePlugin", "-Abandoned");

    public string AbandonedThemes => For("Get-MainWpSiteTheme", "-Abandoned");

    public string Monitor => For("Test-MainWpMonitor");

    public string Incidents => For("Get-MainWpMonitorIncident");

    public string MonitoringSetting => $"Get-MainWpSetting -Area Monitoring{Session}";

    public string BackupPlugin => For("Get-MainWpSitePlugin", "-Search 'backup'");

    public string UpdateChild => For("Start-MainWpBatchUpdate", $"-Type Plugin -Slug {CommandText.Quoted(ChildSlug)}");

    /// <summary>The command that fixes a vulnerability: its update; a sync if no update is pending, because it may find one; and if there is no fix, the command that takes the plugin out of use.</summary>
    public string Fix(Vulnerability found) => found switch
    {
        { FixAvailable: true, Type: UpdateType.Core } => Update(UpdateType.Core),
        { FixAvailable: true } => For("Start-MainWpBatchUpdate", $"-Type {found.Type} -Slug {CommandText.Quoted(found.Slug)}"),
        { Type: UpdateType.Plugin, IsPatched: false, IsActive: true, Status: VulnerabilityStatus.Vulnerable } => For("Disable-MainWpSitePlugin", $"-Slug {CommandText.Quoted(found.Slug)}"),
        { Type: UpdateType.Plugin, Status: VulnerabilityStatus.Undecided } => For("Get-MainWpSitePlugin", $"-Slug {CommandText.Quoted(found.Slug)}"),
        { Type: UpdateType.Theme, IsPatched: false } or { Type: UpdateType.Theme, Status: VulnerabilityStatus.Undecided } => For("Get-MainWpSiteTheme", $"-Slug {CommandText.Quoted(found.Slug)}"),
        _ => Sync,
    };

    public string Update(params UpdateType[] types) => For("Start-MainWpBatchUpdate", $"-Type {string.Join(", ", types)}");

    /// <summary>Whether this update is of the MainWP Child plugin.</summary>
    public static bool IsChild(Update update) => update is { Type: UpdateType.Plugin, Slug: ChildSlug };

    // Two sessions may be connected to one dashboard. The later one is used.
    private string Session => Dashboard is null ? "" : $" -Session (Get-MainWpSession -All | Where-Object Dashboard -EQ {CommandText.Quoted(Dashboard.OriginalString)} | Select-Object -Last 1)";

    private string For(string command, string? more = null) =>
        $"{command} -Site {SiteId.ToString(CultureInfo.InvariantCulture)}{(more is null ? "" : $" {more}")}{Session}";
}
