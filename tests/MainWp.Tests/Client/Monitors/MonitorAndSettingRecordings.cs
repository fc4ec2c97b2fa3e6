using System.Text.Json.Nodes;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Monitors;

/// <summary>Every successful recording of the routes of monitors and settings, and the type that its data is read into.</summary>
public class MonitorAndSettingRecordings
{
    /// <summary>Recordings whose data is one object.</summary>
    public static readonly Dictionary<string, Type> Objects = new()
    {
        ["monitor-get"] = typeof(MonitorDetail),
        ["monitors-get-none"] = typeof(MonitorDetail),
        ["monitors-by-domain"] = typeof(MonitorDetail),
        ["monitor-basic"] = typeof(Monitor),
        ["monitor-check"] = typeof(MonitorCheck),
        ["monitor-settings-edit"] = typeof(MonitorSetting),
        ["monitors-settings-edit"] = typeof(MonitorSetting),
        ["settings-general"] = typeof(GeneralSetting),
        ["settings-general-edit"] = typeof(GeneralSetting),
        ["settings-general-php-warning-accept-json"] = typeof(GeneralSetting),
        ["err-settings-general-edit-empty"] = typeof(GeneralSetting),
        ["settings-advanced"] = typeof(AdvancedSetting),
        ["settings-advanced-edit"] = typeof(AdvancedSetting),
        ["err-settings-advanced-edit-php-warning"] = typeof(AdvancedSetting),
        ["settings-monitoring"] = typeof(MonitoringSetting),
        ["settings-monitoring-edit"] = typeof(MonitoringSetting),
        ["settings-cost-tracker"] = typeof(CostTrackerSetting),
        ["settings-cost-tracker-edit"] = typeof(CostTrackerSetting),
        ["settings-dashboard-insights"] = typeof(InsightSetting),
        ["settings-dashboard-insights-edit"] = typeof(InsightSetting),
        ["settings-emails-edit"] = typeof(EmailSetting),
        ["settings-tools"] = typeof(ToolSetting),
        ["settings-tools-edit"] = typeof(ToolSetting),
        ["settings-api-backups"] = typeof(ApiBackups),
        ["settings-api-backups-after-secret"] = typeof(ApiBackups),
    };

    /// <summary>Recordings whose data is a list, or a map with a row for each key.</summary>
    public static readonly Dictionary<string, Type> Rows = new()
    {
        ["monitors"] = typeof(Monitor),
        ["monitors-page"] = typeof(Monitor),
        ["err-monitors-per-page"] = typeof(Monitor),
        ["monitors-basic"] = typeof(Monitor),
        ["monitor-heartbeat"] = typeof(MonitorHeartbeat),
        ["monitor-heartbeat-limit"] = typeof(MonitorHeartbeat),
        ["monitor-incidents"] = typeof(MonitorIncident),
        ["settings-emails"] = typeof(EmailSetting),
        ["settings-cost-product-type-add"] = typeof(CostProductType),
        ["settings-cost-product-type-edit"] = typeof(CostProductType),
    };

    /// <summary>Recordings that are read whole.</summary>
    public static readonly Dictionary<string, Type> Whole = new()
    {
        ["settings-tools-destroy-sessions-status"] = typeof(ToolJob),
        ["settings-tools-destroy-sessions-status-again"] = typeof(ToolJob),
        ["settings-tools-destroy-sessions-status-just-started"] = typeof(ToolJob),
        ["settings-tools-renew-connections-status"] = typeof(ToolJob),
        ["settings-tools-renew-connections-status-again"] = typeof(ToolJob),
        ["settings-tools-renew-connections-status-just-started"] = typeof(ToolJob),
        ["settings-tools-disconnect-all-sites-status"] = typeof(ToolJob),
    };

    /// <summary>Recordings of which only success, a count, an id or a map of texts is read, or on purpose nothing: the last echoes a secret.</summary>
    public static readonly string[] Plain =
    [
        "monitors-count", "monitor-incidents-count", "settings-tools-destroy-sessions", "settings-tools-renew-connections", "settings-tools-disconnect-all-sites",
        "settings-tools-clear-activation-data", "settings-tools-restore-info-messages", "settings-cost-product-type-delete", "settings-cost-payment-method-add",
        "settings-cost-payment-method-edit", "settings-cost-payment-method-delete", "settings-api-backups-edit",
    ];

    public static TheoryData<string> All => [.. Objects.Keys, .. Rows.Keys, .. Whole.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void No_field_is_lost(string name)
    {
        var body = JsonNode.Parse(Fixture.Read($"v2/{name}").Body)!;

        var lost = Objects.TryGetValue(name, out var type) ? Shapes.Unread(body["data"], type)
            : Rows.TryGetValue(name, out type) ? Shapes.UnreadRows(body["data"], type)
            : Shapes.Unread(body, Whole[name]);

        Assert.Empty(lost);
    }

    [Fact]
    public void No_successful_recording_is_left_out()
    {
        var recorded = Directory.GetFiles(Path.Combine(Fixture.Folder, "recordings", "v2"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => name.StartsWith("monitor", StringComparison.Ordinal) || name.StartsWith("settings-", StringComparison.Ordinal));

        Assert.Empty(recorded.Except([.. Objects.Keys, .. Rows.Keys, .. Whole.Keys, .. Plain]));
    }
}
