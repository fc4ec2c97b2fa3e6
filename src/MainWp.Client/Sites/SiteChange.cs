using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>An action on a site, by its own users or through the dashboard.</summary>
// The route sites.changes.
public sealed class SiteChange : MainWpObject
{
    /// <summary>The dashboard's number for the entry.</summary>
    [JsonInclude]
    [JsonPropertyName("log_id")]
    public int Id { get; internal set; }

    /// <summary>The site's id.</summary>
    [JsonInclude]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonInclude]
    [JsonPropertyName("log_site_name")]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    [JsonPropertyName("url")]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>When it was done.</summary>
    [JsonInclude]
    public DateTime? Created { get; internal set; }

    /// <summary>What was done, such as activated or updated.</summary>
    [JsonInclude]
    public string? Action { get; internal set; }

    /// <summary>The kind of thing it was done to, such as plugins, themes or users.</summary>
    [JsonInclude]
    public string? Context { get; internal set; }

    /// <summary>The part of the logger that saw it.</summary>
    [JsonInclude]
    public string? Connector { get; internal set; }

    /// <summary>What it was done to.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Item { get; internal set; }

    /// <summary>The login name of who did it.</summary>
    [JsonInclude]
    public string? UserLogin { get; internal set; }

    /// <summary>The user's number where it was done: on the site or on the dashboard.</summary>
    [JsonInclude]
    public int? UserId { get; internal set; }

    /// <summary>How long it took, in seconds.</summary>
    [JsonInclude]
    public decimal? Duration { get; internal set; }

    /// <summary>Whether somebody dismissed the entry in the dashboard.</summary>
    [JsonInclude]
    [JsonPropertyName("dismiss")]
    public bool? IsDismissed { get; internal set; }

    /// <summary>The logger's notes about the user.</summary>
    [JsonIgnore]
    public object? User => PlainValue.Shown(PlainValue.OfText(UserText));

    [JsonInclude]
    [JsonPropertyName("user_meta_json")]
    internal string? UserText { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Action} {Item}";
}
