using System.Net;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What posts and pages of child sites have in common.</summary>
public abstract class SiteContent : MainWpObject
{
    /// <summary>The site that it is on.</summary>
    [JsonInclude]
    [JsonPropertyName("website_id")]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonIgnore]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>The title.</summary>
    [JsonIgnore]
    public string? Title => WebUtility.HtmlDecode(TitleText);

    /// <summary>The state.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<ContentStatus>))]
    public ContentStatus Status { get; internal set; }

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

    internal abstract int ContentId { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Title is { Length: > 0 } title ? title : $"{ContentId}";
}
