using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The facts about posts and pages in the list of a site.</summary>
public abstract class ListedContent : SiteContent
{
    /// <summary>What kind of content it is for WordPress: post, page, or a type of a plugin.</summary>
    [JsonInclude]
    public string? PostType { get; internal set; }

    /// <summary>The author's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Author { get; internal set; }

    /// <summary>The author's email address.</summary>
    [JsonInclude]
    [JsonPropertyName("authorEmail")]
    public string? AuthorEmail { get; internal set; }

    /// <summary>How many comments it has.</summary>
    [JsonInclude]
    public int? CommentCount { get; internal set; }

    /// <summary>When it was last changed.</summary>
    [JsonInclude]
    [JsonPropertyName("dts")]
    public DateTime? Modified { get; internal set; }
}
