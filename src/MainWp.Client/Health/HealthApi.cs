namespace MainWp;

/// <summary>Reads the facts by which the health of sites is judged, with as few requests as possible.</summary>
internal sealed class HealthApi(SitesApi sites, MonitorsApi monitors, PendingUpdates updates)
{
    private const string Fields =
        "id,name,url,status,tags,client_id,wp_version,php_version,child_version,http_status,sync_errors,last_sync,"
        + "wp_upgrades,plugin_upgrades,theme_upgrades,translation_upgrades,ignored_plugins,ignored_themes,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates";

    /// <summary>How many sites are asked for their last backup one by one; for more, the list of all sites takes fewer requests.</summary>
    private const int MostAlone = 10;

    /// <summary>What the routes of abandoned plugins and themes give, kept beside the row.</summary>
    private const string Abandoned = "plugins_outdate_info,themes_outdate_info";

    /// <summary>What is installed, to be compared with a feed of vulnerabilities.</summary>
    private const string Software = ",plugins,themes";

    /// <summary>The rows of all sites, one request per 100.</summary>
    /// <param name="parts">What else is wanted: the rows bring it where they can.</param>
    /// <param name="hasSoftware">Whether the rows bring what is installed.</param>
    /// <param name="stop">Ends the reading.</param>
    public IAsyncEnumerable<Site> RowsAsync(IReadOnlyCollection<HealthPart> parts, bool hasSoftware, CancellationToken stop) =>
        sites.ListAsync(FieldsWith(hasSoftware), stop, parts.Contains(HealthPart.Abandoned) ? $"{SiteConnectionsApi.BackupTime},{Abandoned}" : SiteConnectionsApi.BackupTime);

    /// <summary>The rows of at most 100 sites, in one request; the time of the last backup is not told here and read afterwards.</summary>
    public Task<IReadOnlyDictionary<int, Site>> RowsAsync(IReadOnlyCollection<int> ids, bool hasSoftware, CancellationToken stop) => sites.GetAsync(ids, detailed: false, stop, FieldsWith(hasSoftware));

    /// <summary>Whether sites are few enough to be asked for their last backup one by one.</summary>
    public static bool AreFew(IReadOnlyCollection<SiteFacts> facts) => facts.Count <= MostAlone;

    /// <summary>Reads the time of a site's last backup.</summary>
    public async Task ReadBackupAsync(SiteFacts facts, CancellationToken stop) =>
        facts.Row.LastBackup = await sites.Connections.LastBackupAsync(facts.Row.Id, stop).ConfigureAwait(false);

    /// <summary>Reads the times of the last backups from the list of all sites.</summary>
    public async Task ReadBackupsAsync(IReadOnlyCollection<SiteFacts> facts, CancellationToken stop)
    {
        var byId = facts.FirstByKey(site => site.Row.Id);
        await foreach (var row in sites.ListAsync("id", stop, SiteConnectionsApi.BackupTime).ConfigureAwait(false))
        {
            if (byId.TryGetValue(row.Id, out var site))
                site.Row.LastBackup = row.LastBackup;
        }
    }

    /// <summary>Leaves out the updates that are ignored for all sites. The rows do not tell, so the server is asked about a few sites that have these updates.</summary>
    public async Task LeaveOutIgnoredAsync(IReadOnlyCollection<SiteFacts> facts, CancellationToken stop)
    {
        var left = await updates.OfRowsAsync([.. facts.Select(site => site.Row)], stop).ConfigureAwait(false);
        foreach (var site in facts)
            site.Updates = [.. left[site.Row.Id]];
    }

    /// <summary>Asks for the facts that take one request for each site.</summary>
    public async Task AskAsync(SiteFacts facts, HealthPart part, CancellationToken stop)
    {
        var id = facts.Row.Id;
        switch (part)
        {
            case HealthPart.Security:
                facts.SecurityIssues = (await sites.Connections.SecurityAsync(id, stop).ConfigureAwait(false)).IssueCount;
                break;
            case HealthPart.Abandoned:
                facts.AbandonedPlugins = await sites.Plugins.CountAbandonedAsync(id, stop).ConfigureAwait(false);
                facts.AbandonedThemes = await sites.Themes.CountAbandonedAsync(id, stop).ConfigureAwait(false);
                break;
            case HealthPart.Monitor when facts.Monitor is { } monitor:
                var incidents = await monitors.IncidentsAsync(new MonitorTarget(monitor.MonitorId, id, facts.Row.Name), stop, facts.Row).ConfigureAwait(false);
                facts.LastIncident = incidents.OrderByDescending(incident => incident.StartedAt).FirstOrDefault();
                break;
        }
    }

    /// <summary>Finds the monitor of each site.</summary>
    /// <param name="facts">The sites.</param>
    /// <param name="areAll">True where they are all of the dashboard: then the monitors are simply listed.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task ReadMonitorsAsync(IReadOnlyCollection<SiteFacts> facts, bool areAll, CancellationToken stop)
    {
        var byId = facts.FirstByKey(site => site.Row.Id);
        var found = areAll ? monitors.AllAsync(stop) : monitors.OfSitesAsync(byId.Keys, stop);
        await foreach (var monitor in found.ConfigureAwait(false))
        {
            if (monitor.SiteId is { } id && byId.TryGetValue(id, out var site) && (site.Monitor is null || IsWorse(monitor, site.Monitor)))
                site.Monitor = monitor;
        }
        foreach (var site in facts)
            site.HasReadMonitors = true;
    }

    private static string FieldsWith(bool hasSoftware) => hasSoftware ? Fields + Software : Fields;

    private static bool IsWorse(Monitor one, Monitor other) =>
        one.Status == other.Status ? one.Uptime30Days < other.Uptime30Days : Badness(one.Status) > Badness(other.Status);

    private static int Badness(MonitorStatus status) => status switch
    {
        MonitorStatus.Down => 3,
        MonitorStatus.Pending => 2,
        MonitorStatus.Unknown => 1,
        _ => 0,
    };
}
