using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A time when a site was down, from the first failed check to the next successful one.</summary>
// The route monitors.incidents.
public sealed class MonitorIncident : MainWpObject
{
    /// <summary>The site.</summary>
    [JsonIgnore]
    public int? SiteId { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The name of the client that the site belongs to; null for none.</summary>
    [JsonIgnore]
    public string? ClientName { get; internal set; }

    /// <summary>The site's tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>The monitor's own number.</summary>
    [JsonIgnore]
    public int MonitorId { get; internal set; }

    /// <summary>The first failed check.</summary>
    [JsonInclude]
    public DateTime? StartedAt { get; internal set; }

    /// <summary>The first good check after it; null while it goes on.</summary>
    [JsonInclude]
    public DateTime? EndedAt { get; internal set; }

    /// <summary>How long it took; null while it goes on.</summary>
    [JsonIgnore]
    public TimeSpan? Duration => IsResolved && Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Whether it is over.</summary>
    [JsonInclude]
    [JsonPropertyName("resolved")]
    public bool IsResolved { get; internal set; }

    /// <summary>Failed checks in it.</summary>
    [JsonInclude]
    [JsonPropertyName("down_count")]
    public int FailedChecks { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("duration_sec")]
    internal int? Seconds { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"monitor {MonitorId}"} down since {StartedAt:u}{(EndedAt is { } end ? $" until {end:u}" : "")}";
}
