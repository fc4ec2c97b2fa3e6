using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A cost with the facts that only its own route returns.</summary>
public sealed class CostDetail : Cost
{
    /// <summary>The next renewal as of today.</summary>
    [JsonInclude]
    [JsonConverter(typeof(CalendarDayConverter))]
    public DateTime? NextRenewalToday { get; internal set; }

    /// <summary>The icon, such as deficon:folder.</summary>
    [JsonInclude]
    [JsonPropertyName("cost_icon")]
    public string? Icon { get; internal set; }

    /// <summary>The color, #rrggbb.</summary>
    [JsonInclude]
    [JsonPropertyName("cost_color")]
    public string? Color { get; internal set; }
}
