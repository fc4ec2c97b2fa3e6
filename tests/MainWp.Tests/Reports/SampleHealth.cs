namespace MainWp.Tests.Reports;

/// <summary>Sites as Get-MainWpHealth finds them, made up.</summary>
internal static class SampleHealth
{
    public static readonly DateTimeOffset Now = new(2026, 11, 25, 19, 50, 0, TimeSpan.Zero);
    public static readonly Uri First = new("https://first.example/");
    public static readonly Uri Second = new("https://second.example/net/");

    private static readonly string[] Trades = ["Bakery", "Harbour Hotel", "Yoga Studio", "Oak & Sons", "City Dental", "Alpine Bikes", "Green Roofs", "Tolstoy Books"];
    private static readonly (string Version, SupportState Support)[] WordPress =
        [("7.1", SupportState.Supported), ("7.1", SupportState.Supported), ("7.0.2", SupportState.Supported), ("6.9.4", SupportState.SecurityOnly)];
    private static readonly (string Version, SupportState Support)[] Php =
        [("8.4.2", SupportState.Supported), ("8.3.14", SupportState.Supported), ("8.2.26", SupportState.SecurityOnly), ("7.4.33", SupportState.Ended)];

    /// <summary>A site in good health.</summary>
    public static SiteHealth Site(int id, string? name = null, HealthState health = HealthState.Good, Uri? dashboard = null) => new()
    {
        Dashboard = dashboard ?? First,
        SiteId = id,
        SiteName = name ?? $"{Trades[id % Trades.Length]} {id}",
        Url = new Uri($"https://site{id}.example/"),
        Tags = ["production"],
        TagIds = [3],
        ClientId = 5,
        Health = health,
        Status = SiteStatus.Connected,
        HttpStatus = 200,
        PendingUpdates = new UpdateCount(),
        WordPress = new VersionHealth { Version = new("7.1"), Support = SupportState.Supported },
        Php = new VersionHealth { Version = new("8.4.2"), Support = SupportState.Supported, EndOfSupport = new DateTime(2028, 12, 31) },
        Child = new VersionHealth { Version = new("6.1") },
        LastSync = Now.AddHours(-3).LocalDateTime,
        LastBackup = Now.AddDays(-1).LocalDateTime,
        CheckedAt = Now.LocalDateTime,
    };

    public static HealthProblem Problem(HealthState severity, string text, HealthProblemKind kind = HealthProblemKind.Update) =>
        new() { Severity = severity, Kind = kind, Text = text, Command = "Start-MainWpBatchUpdate -Site 7 -Type Plugin" };

    /// <summary>A fleet of all kinds of sites, the same each time.</summary>
    public static IReadOnlyList<SiteHealth> Fleet(int count, bool onTwoDashboards = false) => [.. Enumerable.Range(1, count).Select(id => OfFleet(id, onTwoDashboards && id % 3 == 0 ? Second : First))];

    private static SiteHealth OfFleet(int id, Uri dashboard)
    {
        var site = Site(id, dashboard: dashboard);
        site.WordPress = Of(WordPress[id % 4]);
        site.Php = Of(Php[id * 7 % 13 % 4]);
        site.Uptime7Days = 100;
        site.Uptime30Days = 100 - (id * id % 47 / 40m);
        site.Health = (id % 12) switch
        {
            1 => HealthState.Critical,
            2 or 3 or 4 => HealthState.Attention,
            5 => HealthState.Unknown,
            _ => HealthState.Good,
        };
        if (site.Health is HealthState.Critical or HealthState.Attention)
        {
            site.PendingUpdates = new UpdateCount { Core = id % 2, Plugin = (id % 5) + 1, Theme = id % 3 == 0 ? 1 : 0, Translation = id % 4 };
            site.OldestUpdate = id % 3 == 0 ? null : Now.AddDays(-(id * 11 % 120)).LocalDateTime;
            site.Problem = [Problem(HealthState.Attention, $"{site.PendingUpdates.Plugin} updates of plugins are pending.")];
        }
        if (site.Health == HealthState.Critical)
        {
            (site.Status, site.HttpStatus) = (SiteStatus.Disconnected, 500);
            site.Problem = [Problem(HealthState.Critical, "The site answered its visitors with HTTP 500 when the dashboard last looked.", HealthProblemKind.HttpStatus), .. site.Problem];
        }
        if (site.Health == HealthState.Unknown)
        {
            (site.LastSync, site.PendingUpdates) = (null, null);
            site.Problem = [Problem(HealthState.Unknown, "The site was never synced.", HealthProblemKind.Sync)];
        }
        return site;
    }

    private static VersionHealth Of((string Version, SupportState Support) version) => new() { Version = new(version.Version), Support = version.Support };
}
