using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The result of requesting the front page of a site. The server reports success for dead sites too, so check the status.</summary>
public sealed class SiteCheck : MainWpObject
{
    /// <summary>The site's id.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonInclude]
    [JsonPropertyName("name")]
    [JsonConverter(typeof(Json.SlashedTextConverter))]
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    [JsonPropertyName("url")]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>Whether the dashboard takes the site for up.</summary>
    [JsonInclude]
    [JsonPropertyName("status")]
    public bool IsUp { get; internal set; }

    /// <summary>The HTTP status that the site answered with; 0 where nothing answered.</summary>
    [JsonInclude]
    [JsonPropertyName("http_code")]
    public int? HttpStatus { get; internal set; }

    /// <summary>The site's client; 0 for none.</summary>
    [JsonInclude]
    public int? ClientId { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"site {SiteId}"}: {(IsUp ? "up" : "down")} (HTTP {HttpStatus})";
}
