using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A post or page with its body, as the site has it now.</summary>
public abstract class WholeContent : SiteContent
{
    /// <summary>The body, as HTML.</summary>
    [JsonInclude]
    [JsonPropertyName("post_content")]
    public string? Content { get; internal set; }

    /// <summary>The excerpt.</summary>
    [JsonInclude]
    [JsonPropertyName("post_excerpt")]
    public string? Excerpt { get; internal set; }

    /// <summary>The name in the address.</summary>
    [JsonInclude]
    [JsonPropertyName("post_name")]
    public string? Slug { get; internal set; }

    /// <summary>Its date; empty for a draft that has none yet.</summary>
    [JsonInclude]
    [JsonPropertyName("post_date_gmt")]
    public DateTime? Published { get; internal set; }

    /// <summary>Its date in the site's own time zone, which the API does not tell.</summary>
    [JsonIgnore]
    public DateTime? PublishedSiteTime =>
        DateTime.TryParse(SiteTimeText, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Whether comments are taken.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<DiscussionStatus>))]
    public DiscussionStatus CommentStatus { get; internal set; }

    /// <summary>Whether pings are taken.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<DiscussionStatus>))]
    public DiscussionStatus PingStatus { get; internal set; }

    /// <summary>Whether a password is needed to read it.</summary>
    [JsonIgnore]
    public bool IsPasswordProtected => PasswordText is { Length: > 0 };

    /// <summary>Address of the featured image.</summary>
    [JsonInclude]
    [JsonPropertyName("post_featured_image")]
    public string? FeaturedImage { get; internal set; }

    /// <summary>Custom fields by name, each a list of values.</summary>
    [JsonIgnore]
    public object? CustomFields => PlainValue.Shown(PlainValue.Of(CustomJson));

    /// <summary>Where the site keeps its uploads.</summary>
    [JsonIgnore]
    public object? UploadFolder => PlainValue.Shown(PlainValue.Of(UploadJson));

    [JsonInclude]
    [JsonPropertyName("post_date")]
    internal string? SiteTimeText { get; set; }

    [JsonInclude]
    [JsonPropertyName("post_password")]
    internal string? PasswordText { get; set; }

    [JsonInclude]
    [JsonPropertyName("post_custom")]
    internal JsonDocument? CustomJson { get; set; }

    [JsonInclude]
    [JsonPropertyName("upload_dir")]
    internal JsonDocument? UploadJson { get; set; }
}
