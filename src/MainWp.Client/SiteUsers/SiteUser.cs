using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A user of a child site, not of the dashboard.</summary>
public sealed class SiteUser : MainWpObject
{
    /// <summary>The user's number on its site, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int UserId { get; internal set; }

    /// <summary>The site that the user is on.</summary>
    [JsonInclude]
    [JsonPropertyName("website_id")]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The name of the client that the site belongs to; null for none.</summary>
    [JsonIgnore]
    public string? ClientName { get; internal set; }

    /// <summary>The site's tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>The site's address.</summary>
    [JsonIgnore]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>The name to log in with.</summary>
    [JsonInclude]
    [JsonPropertyName("username")]
    public string UserName { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name shown.</summary>
    [JsonInclude]
    [JsonPropertyName("name")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? DisplayName { get; internal set; }

    /// <summary>The email address.</summary>
    [JsonInclude]
    public string? Email { get; internal set; }

    /// <summary>The role, as the site names it; several are joined by commas.</summary>
    [JsonInclude]
    public string? Role { get; internal set; }

    /// <summary>How many posts the user wrote.</summary>
    [JsonInclude]
    [JsonPropertyName("posts")]
    public int? PostCount { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => UserName.Length > 0 ? UserName : $"user {UserId}";
}
