using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The tool settings of the dashboard.</summary>
public sealed class ToolSetting : MainWpObject
{
    /// <summary>Look of the dashboard for the account behind the key: default, default-2024, classic, dark, wpadmin or minimalistic.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp_theme")]
    public string? Theme { get; internal set; }

    /// <summary>Whether guided tours are offered.</summary>
    [JsonInclude]
    [JsonPropertyName("guided_tours")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? GuidedTours { get; internal set; }

    /// <summary>Whether the chat of the documentation is offered.</summary>
    [JsonInclude]
    [JsonPropertyName("chatbase")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? Chatbase { get; internal set; }

    /// <summary>Whether embedded videos are offered.</summary>
    [JsonInclude]
    [JsonPropertyName("guided_video")]
    [JsonConverter(typeof(FlagNumberConverter))]
    public bool? GuidedVideo { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => "Tool settings";
}
