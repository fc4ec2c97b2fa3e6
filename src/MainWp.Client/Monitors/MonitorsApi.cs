using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Routes below mainwp/v2/monitors. Their numbers are those of monitors, although they call them the sites'. The answers do not contain the
/// numbers of sites, so sites are found by the address that both lists have.
/// </summary>
internal sealed class MonitorsApi(Transport transport, SiteDirectory sites, SiteLabels labels)
{
    /// <summary>Monitors in one request.</summary>
    public const int LargestPage = 100;

    /// <summary>More than a monitor has: the routes of incidents ignore page, so all come at once.</summary>
    private const int AllIncidents = 100_000;

    /// <summary>Leaves out the row in which the server lumps together all sites that have no monitor. A single 0 it takes for nothing.</summary>
    private const string RealOnly = "0,0";

    private Task<IReadOnlyList<MonitorEntry>>? _basic;
    private Dictionary<string, SiteEntry>? _siteOfAddress;

    /// <summary>How many monitors there are.</summary>
    public async Task<int> CountAsync(MonitorQuery query, CancellationToken stop)
    {
        var request = Request.Get("monitors/count", ("status", NameOf(query.Status)), ("search", query.Search), ("exclude", RealOnly));
        var (count, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        return count!.Value;
    }

    /// <summary>Streams monitors, the newest first.</summary>
    public IAsyncEnumerable<MonitorEntry> ListAsync(MonitorQuery query, Paging paging, CancellationToken stop) => query.Depth switch
    {
        MonitorDepth.Basic => ListAsync(query, paging, MainWpJson.Default.MonitorEntry, stop),
        MonitorDepth.Full => ListAsync(query, paging, MainWpJson.Default.Monitor, stop),
        _ => ListAsync(query, paging, MainWpJson.Default.MonitorDetail, stop),
    };

    /// <summary>Streams all monitors.</summary>
    public IAsyncEnumerable<Monitor> AllAsync(CancellationToken stop) => ListAsync(new MonitorQuery(), Paging.All, MainWpJson.Default.Monitor, stop);

    /// <summary>The monitors with these numbers, in one request of at most 100; those that do not exist are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<int, MonitorEntry>> GetAsync(IReadOnlyCollection<int> ids, MonitorDepth depth, CancellationToken stop)
    {
        IEnumerable<MonitorEntry> found = depth switch
        {
            MonitorDepth.Basic => await GetAsync(ids, MainWpJson.Default.MonitorEntry, stop).ConfigureAwait(false),
            MonitorDepth.Full => await GetAsync(ids, MainWpJson.Default.Monitor, stop).ConfigureAwait(false),
            _ => await GetAsync(ids, MainWpJson.Default.MonitorDetail, stop).ConfigureAwait(false),
        };
        return found.GroupBy(monitor => monitor.MonitorId).ToDictionary(same => same.Key, same => same.Last());
    }

    private async IAsyncEnumerable<T> ListAsync<T>(MonitorQuery query, Paging paging, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken stop)
        where T : MonitorEntry
    {
        if (paging.First == 0)
            yield break;
        var size = paging.Skip == 0 ? (int)Math.Min(LargestPage, paging.First) : LargestPage;
        var toSkip = paging.Skip % size;
        var left = paging.First;
        var pages = transport.PagesAsync(
            page => Request.Page(
                RouteOf<T>(), page, size, ("search", query.Search), ("status", NameOf(query.Status)), ("exclude", RealOnly)),
            size, monitor => monitor.MonitorId, type, (int)(paging.Skip / size) + 1, left > long.MaxValue - toSkip ? long.MaxValue : left + toSkip, stop: stop);
        await foreach (var monitor in pages.ConfigureAwait(false))
        {
            if (toSkip-- > 0)
                continue;
            yield return await CompletedAsync(monitor, stop).ConfigureAwait(false);
            if (--left == 0)
                yield break;
        }
    }

    private async Task<IReadOnlyList<T>> GetAsync<T>(IReadOnlyCollection<int> ids, JsonTypeInfo<T> type, CancellationToken stop)
        where T : MonitorEntry
    {
        var request = Request.Get(RouteOf<T>(), ("include", string.Join(",", ids)), ("page", "1"), ("per_page", Request.Number(LargestPage)));
        var rows = await transport.RowsAsync(request, "data", type, stop).ConfigureAwait(false);
        foreach (var monitor in rows.Items)
            await CompletedAsync(monitor, stop).ConfigureAwait(false);
        return rows.Items;
    }

    /// <summary>One monitor.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public async Task<Monitor> GetAsync(MonitorTarget monitor, CancellationToken stop) =>
        (await GetAsync([monitor.MonitorId], MainWpJson.Default.Monitor, stop).ConfigureAwait(false)).FirstOrDefault(row => row.MonitorId == monitor.MonitorId) ?? throw NotFound(monitor);

    /// <summary>The monitors of a site; more than one where pages of it are watched too.</summary>
    /// <exception cref="MainWpException">NotFound for a site that does not exist or has no monitor.</exception>
    public async Task<IReadOnlyList<MonitorTarget>> OfSiteAsync(int siteId, CancellationToken stop)
    {
        var site = (await sites.EntriesAsync(stop).ConfigureAwait(false)).Find(entry => entry.Id == siteId)
            ?? throw Failure.NotFound(Request.Get("sites/basic"), transport.Connection, Subject.Site(siteId));
        var all = await (_basic ??= ReadBasicAsync(stop)).ConfigureAwait(false);
        var own = all.Where(monitor => monitor.SiteId == siteId).Select(monitor => new MonitorTarget(monitor.MonitorId, siteId, site.Name)).ToList();
        return own.Count > 0 ? own : throw Failure.NotFound(Request.Get("monitors/basic"), transport.Connection, new Subject(Resource.Monitor, $"A monitor of site {site.Id} ({site.Name})"));
    }

    /// <summary>Streams the monitors of sites; those without one are left out.</summary>
    public async IAsyncEnumerable<Monitor> OfSitesAsync(IReadOnlyCollection<int> siteIds, [EnumeratorCancellation] CancellationToken stop)
    {
        var all = await (_basic ??= ReadBasicAsync(stop)).ConfigureAwait(false);
        var wanted = all.Where(monitor => monitor.SiteId is { } site && siteIds.Contains(site)).Select(monitor => monitor.MonitorId).ToList();
        foreach (var part in wanted.InChunks(LargestPage))
        {
            foreach (var monitor in await GetAsync(part, MainWpJson.Default.Monitor, stop).ConfigureAwait(false))
                yield return monitor;
        }
    }

    /// <summary>The checks of a monitor, the newest first; those of the last 30 days where no time is given.</summary>
    public async Task<IReadOnlyList<MonitorHeartbeat>> HeartbeatsAsync(MonitorTarget monitor, HeartbeatQuery query, CancellationToken stop)
    {
        // The server ignores the end of the period, so it is applied here, before the number of rows is limited.
        // since replaces the beginning of the period, so it can be older than its 30 days.
        var period = query.Until is { } until ? $"{Time(query.Since ?? until.ToUniversalTime().AddDays(-30))}/{Time(until)}" : null;
        var request = Request.Get(
            $"monitors/{monitor.MonitorId}/heartbeat", ("period", period), ("since", query.Since is { } since && period is null ? Time(since) : null),
            ("status", query.Status?.ToString().ToLowerInvariant()), ("limit", query.Newest is { } newest && query.Until is null ? Request.Number(newest) : null));
        var rows = await transport.RowsAsync(About(request, monitor) with { ReadsFailure = true }, "data", MainWpJson.Default.MonitorHeartbeat, stop).ConfigureAwait(false);
        foreach (var heartbeat in rows.Items)
            (heartbeat.SiteId, heartbeat.SiteName) = (monitor.SiteId, monitor.SiteName);
        return [.. query.Of(rows.Items)];
    }

    /// <summary>When the site was down, the newest first.</summary>
    /// <param name="monitor">The monitor.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="row">The site's row, where it is known already.</param>
    public async Task<IReadOnlyList<MonitorIncident>> IncidentsAsync(MonitorTarget monitor, CancellationToken stop, Site? row = null)
    {
        // success: 0 says that there are no checks yet.
        var request = About(Request.Get($"monitors/{monitor.MonitorId}/incidents", ("per_page", Request.Number(AllIncidents))), monitor) with { ReadsFailure = true };
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.MonitorIncident, stop).ConfigureAwait(false);
        foreach (var incident in rows.Items)
        {
            var place = row ?? (monitor.SiteId is { } site ? await labels.OfAsync(site, stop).ConfigureAwait(false) : null);
            (incident.MonitorId, incident.SiteId, incident.SiteName, incident.ClientName) = (monitor.MonitorId, monitor.SiteId, monitor.SiteName, place?.ClientName);
            incident.Tags = place?.Tags ?? [];
        }
        return rows.Items;
    }

    /// <summary>How often the site was down. The server's count is one of failed checks, so the incidents are counted here.</summary>
    public async Task<MonitorIncidentCount> CountIncidentsAsync(MonitorTarget monitor, CancellationToken stop)
    {
        var request = About(Request.Get($"monitors/{monitor.MonitorId}/incidents/count", ("per_page", Request.Number(AllIncidents))), monitor) with { ReadsFailure = true };
        var (failed, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        var incidents = failed is { Value: > 0 } ? await IncidentsAsync(monitor, stop).ConfigureAwait(false) : [];
        return new MonitorIncidentCount
        {
            Dashboard = transport.Connection.Address,
            MonitorId = monitor.MonitorId,
            SiteId = monitor.SiteId,
            SiteName = monitor.SiteName,
            Incidents = incidents.Count,
            FailedChecks = failed?.Value ?? 0,
        };
    }

    /// <summary>Has the dashboard check the site now.</summary>
    public async Task<MonitorCheck> CheckAsync(MonitorTarget monitor, CancellationToken stop)
    {
        var request = About(Request.Post($"monitors/{monitor.MonitorId}/check"), monitor) with { MayTakeMinutes = true };
        var (check, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.MonitorCheck, stop).ConfigureAwait(false);
        check ??= new MonitorCheck { Dashboard = transport.Connection.Address };
        (check.MonitorId, check.SiteId, check.SiteName) = (monitor.MonitorId, monitor.SiteId, monitor.SiteName);
        return check;
    }

    /// <summary>Changes what is given of one monitor.</summary>
    public async Task<MonitorSetting> ChangeAsync(MonitorTarget monitor, MonitorPatch change, CancellationToken stop)
    {
        var request = About(Request.Put($"monitors/{monitor.MonitorId}/settings", change.ToBody(isGlobal: false)), monitor);
        var (setting, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.MonitorSetting, stop).ConfigureAwait(false);
        setting ??= new MonitorSetting { Dashboard = transport.Connection.Address, MonitorId = monitor.MonitorId };
        (setting.SiteId, setting.SiteName) = (monitor.SiteId, monitor.SiteName);
        return setting;
    }

    /// <summary>Changes what is given of the defaults of all monitors.</summary>
    public async Task<MonitorSetting> ChangeDefaultAsync(MonitorPatch change, CancellationToken stop)
    {
        var request = Request.Put("monitors/settings", change.ToBody(isGlobal: true)) with { About = new Subject(Resource.Monitor, "the defaults of all monitors") };
        var (setting, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.MonitorSetting, stop).ConfigureAwait(false);
        return setting!;
    }

    /// <summary>The error for a monitor that an answer does not hold.</summary>
    public MainWpException NotFound(MonitorTarget monitor) => Failure.NotFound(Request.Get("monitors"), transport.Connection, SubjectOf(monitor));

    private async Task<IReadOnlyList<MonitorEntry>> ReadBasicAsync(CancellationToken stop)
    {
        var monitors = new List<MonitorEntry>();
        await foreach (var monitor in ListAsync(new MonitorQuery(), Paging.All, MainWpJson.Default.MonitorEntry, stop).ConfigureAwait(false))
            monitors.Add(monitor);
        return monitors;
    }

    private async Task<T> CompletedAsync<T>(T monitor, CancellationToken stop)
        where T : MonitorEntry
    {
        var site = await SiteOfAsync(monitor, stop).ConfigureAwait(false);
        monitor.SiteId = site?.Id;
        monitor.SiteName = site?.Name ?? monitor.SiteName;
        if (monitor is MonitorDetail detail)
            detail.Heartbeats = await ReadHeartbeatsAsync(monitor, stop).ConfigureAwait(false);
        return monitor;
    }

    private async Task<SiteEntry?> SiteOfAsync(MonitorEntry monitor, CancellationToken stop)
    {
        _siteOfAddress ??= (await sites.EntriesAsync(stop).ConfigureAwait(false)).Where(site => site.Url is not null)
            .FirstByKey(site => site.Url!.OriginalString, site => site, StringComparer.OrdinalIgnoreCase);
        return monitor.Url is { } url && _siteOfAddress.TryGetValue(url.OriginalString, out var found) ? found : null;
    }

    // Only the checks are taken from monitors.get. Its ratios and response times may be those of another site, because the server looks
    // them up by the number of the monitor instead of the site's.
    private async Task<IReadOnlyList<MonitorHeartbeat>> ReadHeartbeatsAsync(MonitorEntry monitor, CancellationToken stop)
    {
        var target = new MonitorTarget(monitor.MonitorId, monitor.SiteId, monitor.SiteName);
        var (detailed, around) = await transport.ObjectAsync(About(Request.Get($"monitors/{monitor.MonitorId}"), target) with { ReadsFailure = true }, "data", MainWpJson.Default.MonitorDetail, stop).ConfigureAwait(false);
        if (detailed is null || around.Success == false)
            throw NotFound(target);
        foreach (var heartbeat in detailed.Heartbeats)
            (heartbeat.SiteId, heartbeat.SiteName, heartbeat.Dashboard) = (monitor.SiteId, monitor.SiteName, monitor.Dashboard);
        return detailed.Heartbeats;
    }

    private static string RouteOf<T>() => typeof(T) == typeof(MonitorEntry) ? "monitors/basic" : "monitors";

    private static Request About(Request request, MonitorTarget monitor) => request with { About = SubjectOf(monitor) };

    private static Subject SubjectOf(MonitorTarget monitor) => new(Resource.Monitor, monitor.SiteName is { } name ? $"the monitor of {name}" : monitor.ToString());

    // The server compares the filter with the result of the last check, and its names are shifted: paused means -1 (offline), down means 0
    // (undecided).
    private static string? NameOf(MonitorFilter status) => status switch
    {
        MonitorFilter.Up => "up",
        MonitorFilter.Down => "paused",
        MonitorFilter.Pending => "down",
        _ => null,
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
