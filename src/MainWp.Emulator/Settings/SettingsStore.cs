using System.Text.Json.Nodes;

namespace MainWp.Emulator.Settings;

/// <summary>The settings as they are when nobody has changed anything.</summary>
internal sealed class SettingsStore
{
    public JsonObject General { get; } = DefaultSettings.General();

    public JsonObject Advanced { get; } = DefaultSettings.Advanced();

    public JsonObject Monitoring { get; } = DefaultSettings.Monitoring();

    public JsonObject Emails { get; } = DefaultSettings.Emails();

    public JsonObject CostTracker { get; } = DefaultSettings.CostTracker();

    public JsonObject Backups { get; } = DefaultSettings.Backups();

    public JsonObject Insights { get; } = new() { ["enable_insights_logging"] = 1 };

    public JsonObject Tools { get; } = new() { ["mainwp_theme"] = "default", ["guided_tours"] = 0, ["chatbase"] = 0, ["guided_video"] = 0 };
}
