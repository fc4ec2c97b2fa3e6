using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The settings of Dashboard Insights.</summary>
public sealed class InsightSetting : MainWpObject
{
    /// <summary>Whether the dashboard logs what is done on it and its sites.</summary>
    [JsonInclude]
    [JsonPropertyName("enable_insights_logging")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? Enabled { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => "Dashboard Insights settings";
}
