using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A comment on a site, as of the last sync.</summary>
public sealed class SiteComment
{
    /// <summary>The comment's number on its site.</summary>
    [JsonInclude]
    public int Id { get; internal set; }

    /// <summary>Its state, such as approved.</summary>
    [JsonInclude]
    public string? Status { get; internal set; }

    /// <summary>Who wrote it.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Author { get; internal set; }

    /// <summary>The email address of its author.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? AuthorEmail { get; internal set; }

    /// <summary>The id of the post or page that it is on.</summary>
    [JsonInclude]
    [JsonPropertyName("postId")]
    public int? PostId { get; internal set; }

    /// <summary>The title of the post or page that it is on.</summary>
    [JsonInclude]
    [JsonPropertyName("postName")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? PostTitle { get; internal set; }

    /// <summary>The text.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Content { get; internal set; }

    /// <summary>When it was written.</summary>
    [JsonInclude]
    [JsonPropertyName("dts")]
    public DateTime? Created { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Content ?? "";
}
