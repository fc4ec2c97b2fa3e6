using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Monitors;

/// <summary>Monitors in the shapes in which the server writes them.</summary>
internal static class MonitorView
{
    public static JsonObject Full(Site site, DateTimeOffset now)
    {
        var monitor = site.Monitor;
        var pings = monitor.Heartbeats.Where(beat => beat.IsUp).Select(beat => beat.PingMilliseconds).ToList();
        return new JsonObject
        {
            ["id"] = monitor.Exists ? site.Id : 0,
            ["url"] = site.Url,
            ["type"] = "http",
            ["last_status"] = Status(site),
            ["check_frequency"] = monitor.Exists ? $"{Interval(monitor)}m" : "",
            ["last_check_at"] = monitor.Last is { } last ? Times.UtcBlank(last.Time) : "",
            ["last_status_code"] = monitor.Last is { } beat ? beat.HttpCode : "",
            ["uptime_24h"] = Hours(monitor, now),
            ["uptime_ratio_7d"] = Ratio(monitor),
            ["uptime_ratio_30d"] = Ratio(monitor),
            ["incidents_count_7d"] = Incidents(monitor).Count,
            ["incidents_count_30d"] = Incidents(monitor).Count,
            ["response_time_avg_ms"] = pings.Count == 0 ? 0 : (int)pings.Average(),
            ["response_time_min_ms"] = pings.Count == 0 ? 0 : pings.Min(),
            ["response_time_max_ms"] = pings.Count == 0 ? 0 : pings.Max(),
        };
    }

    public static JsonObject Detail(Site site, DateTimeOffset now)
    {
        var view = Full(site, now);
        view.Insert(1, "name", site.Name);
        view["heartbeats"] = PhpValue.Array(site.Monitor.Heartbeats.Select(beat => RawBeat(site, beat)));
        return view;
    }

    public static JsonObject Basic(Site site, string status) => new()
    {
        ["id"] = Text(site.Id),
        ["url"] = site.Url,
        ["last_status"] = status,
    };

    public static string Status(Site site) => site.Monitor.Last switch { null => "down", { IsUp: true } => "up", _ => "down" };

    public static JsonObject Beat(Site site, Heartbeat beat) => new()
    {
        ["monitor_id"] = site.Id,
        ["heartbeat_id"] = beat.Id,
        ["status"] = beat.IsUp ? 1 : 0,
        ["msg"] = Message(beat),
        ["importance"] = beat.IsImportant ? 1 : 0,
        ["time"] = Times.WithZ(beat.Time),
        ["ping_ms"] = beat.PingMilliseconds,
        ["http_code"] = beat.HttpCode,
    };

    /// <summary>Every stretch of failed looks is one incident, the newest first.</summary>
    public static IReadOnlyList<(Heartbeat First, Heartbeat? End, int Count)> Incidents(SiteMonitor monitor)
    {
        var incidents = new List<(Heartbeat First, Heartbeat? End, int Count)>();
        foreach (var beat in monitor.Heartbeats)
        {
            var isOpen = incidents.Count > 0 && incidents[^1].End is null;
            if (!beat.IsUp && isOpen)
                incidents[^1] = incidents[^1] with { Count = incidents[^1].Count + 1 };
            else if (!beat.IsUp)
                incidents.Add((beat, null, 1));
            else if (isOpen)
                incidents[^1] = incidents[^1] with { End = beat };
        }

        incidents.Reverse();
        return incidents;
    }

    public static JsonObject Incident((Heartbeat First, Heartbeat? End, int Count) incident, DateTimeOffset now) => new()
    {
        ["started_at"] = Times.WithZ(incident.First.Time),
        ["ended_at"] = incident.End is { } end ? Times.WithZ(end.Time) : "",
        ["duration_sec"] = (int)((incident.End?.Time ?? now) - incident.First.Time).TotalSeconds,
        ["resolved"] = incident.End is not null,
        ["down_count"] = incident.Count,
    };

    private static JsonObject RawBeat(Site site, Heartbeat beat) => new()
    {
        ["heartbeat_id"] = Text(beat.Id),
        ["monitor_id"] = Text(site.Id),
        ["msg"] = Message(beat),
        ["importance"] = beat.IsImportant ? "1" : "0",
        ["status"] = beat.IsUp ? "1" : "0",
        ["time"] = Times.UtcBlank(beat.Time),
        ["ping_ms"] = Text(beat.PingMilliseconds),
        ["duration"] = "1",
        ["down_count"] = beat.IsUp ? "0" : "1",
        ["http_code"] = Text(beat.HttpCode),
    };

    private static string Message(Heartbeat beat) => beat.IsUp ? "200 - up" : "0 - down";

    private static string Interval(SiteMonitor monitor) => monitor.Settings.GetValueOrDefault("interval", "5m").TrimEnd('m');

    private static JsonArray Hours(SiteMonitor monitor, DateTimeOffset now)
    {
        var hour = now.ToUnixTimeSeconds() / 3600 * 3600;
        return PhpValue.Array(Enumerable.Range(0, 24).Select(index =>
        {
            var from = hour - ((23 - index) * 3600);
            var beats = monitor.Heartbeats.Where(beat => beat.Time.ToUnixTimeSeconds() >= from && beat.Time.ToUnixTimeSeconds() < from + 3600);
            return new JsonObject { ["timestamp"] = from, ["status"] = beats.Any(beat => beat.IsUp) ? 1 : 0 };
        }));
    }

    private static double Ratio(SiteMonitor monitor) => monitor.Heartbeats.Count == 0
        ? 0
        : Math.Round(100.0 * monitor.Heartbeats.Count(beat => beat.IsUp) / monitor.Heartbeats.Count, 2);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
