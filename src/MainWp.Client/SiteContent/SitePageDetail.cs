using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A page of a child site with its body.</summary>
public sealed class SitePageDetail : WholeContent
{
    /// <summary>The page's number on its site, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int PageId { get; internal set; }

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

    internal override int ContentId
    {
        get => PageId;
        set => PageId = value;
    }
}
