using System.Text.Json.Nodes;

namespace MainWp.Tests.Client.Health;

/// <summary>A site with which nothing is wrong, to which a test does one thing, and how it is judged then.</summary>
internal static class Judged
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly HealthThresholds Thresholds = new()
    {
        MaximumSyncAge = TimeSpan.FromHours(24),
        MaximumUpdateAge = TimeSpan.FromDays(30),
        MaximumUpdateCount = 3,
        MaximumBackupAge = TimeSpan.FromDays(7),
        MinimumUptime = 99.5,
        SupportNotice = TimeSpan.FromDays(90),
    };

    private static readonly FleetVersions Newest = new("7.1", "8.4.2", "6.1");

    public static SiteHealth Of(Action<Site>? change = null, Action<SiteFacts>? tell = null, DateTimeOffset? now = null, params HealthPart[] asked)
    {
        var row = new Site
        {
            Id = 7,
            Name = "Shop",
            Dashboard = new Uri("https://dashboard.example/"),
            Status = SiteStatus.Connected,
            HttpStatus = 200,
            LastSync = (now ?? Now).LocalDateTime.AddHours(-1),
            WordPressVersion = new("7.1"),
            PhpVersion = new("8.4.2"),
            ChildVersion = new("6.1"),
            PluginUpgradesText = "",
        };
        change?.Invoke(row);
        var facts = new SiteFacts(row, asked);
        tell?.Invoke(facts);
        return new HealthRules(Thresholds, Newest, now ?? Now).Judge(facts, new HealthCommandLine(row.Id, null));
    }

    /// <summary>A site row's text for so many pending plugins.</summary>
    public static string Plugins(int count, string? lastUpdated = null)
    {
        var offer = new JsonObject { ["new_version"] = "1.1" };
        if (lastUpdated is not null)
            offer["last_updated"] = lastUpdated;
        var plugins = Enumerable.Range(1, count).Select(number => KeyValuePair.Create($"p{number}/p.php", (JsonNode?)new JsonObject { ["Name"] = $"P{number}", ["Version"] = "1.0", ["update"] = offer.DeepClone() }));
        return new JsonObject(plugins).ToJsonString();
    }

    public static void Is(HealthState state, HealthProblemKind kind, SiteHealth health)
    {
        var problem = Assert.Single(health.Problem);
        Assert.Equal((state, kind, state), (problem.Severity, problem.Kind, health.Health));
        Assert.NotEmpty(problem.Text);
        Assert.Contains("-MainWp", problem.Command, StringComparison.Ordinal);
    }

    public static void IsGood(SiteHealth health)
    {
        Assert.Empty(health.Problem);
        Assert.Equal(HealthState.Good, health.Health);
    }
}
