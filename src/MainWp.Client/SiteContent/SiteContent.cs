using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// What posts and pages of child sites have in common. Lists give the first half and IsComplete is false;
/// by id comes the whole (PostDetail and PageDetail).
/// </summary>
public abstract class SiteContent : MainWpObject
{
    /// <summary>The site that it is on.</summary>
    [JsonInclude]
    [JsonPropertyName("website_id")]
    public int SiteId { get; internal set; }

    /// <summary>The site's address, where a list told it.</summary>
    [JsonIgnore]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>The title.</summary>
    [JsonIgnore]
    public string? Title => WebUtility.HtmlDecode(TitleText);

    /// <summary>The state.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<ContentStatus>))]
    public ContentStatus Status { get; internal set; }

    /// <summary>What kind of content it is for WordPress: post, page, or a type of a plugin.</summary>
    [JsonInclude]
    public string? PostType { get; internal set; }

    /// <summary>The author's name, in lists.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Author { get; internal set; }

    /// <summary>The author's e-mail address, in lists.</summary>
    [JsonInclude]
    [JsonPropertyName("authorEmail")]
    public string? AuthorEmail { get; internal set; }

    /// <summary>How many comments it has, in lists.</summary>
    [JsonInclude]
    public int? CommentCount { get; internal set; }

    /// <summary>When it was last changed, in lists.</summary>
    [JsonInclude]
    [JsonPropertyName("dts")]
    public DateTime? Modified { get; internal set; }

    /// <summary>False where a list gave it: then what is empty here may have a value on the site.</summary>
    [JsonIgnore]
    public bool IsComplete { get; internal set; }

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
    [JsonPropertyName("title")]
    internal string? TitleText { get; set; }

    [JsonInclude]
    [JsonPropertyName("post_title")]
    internal string? DetailTitle
    {
        get => null;
        set => TitleText = value;
    }

    [JsonInclude]
    [JsonPropertyName("post_status")]
    [JsonConverter(typeof(NamedValueConverter<ContentStatus>))]
    internal ContentStatus DetailStatus
    {
        get => Status;
        set => Status = value;
    }

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

    internal abstract int ContentId { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Title is { Length: > 0 } title ? title : $"{ContentId}";
}
