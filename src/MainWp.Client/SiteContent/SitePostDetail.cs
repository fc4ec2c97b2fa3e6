using System.Text.Json;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A post of a child site with its body. It has no author, which only the list returns.</summary>
// The route posts.get.
public sealed class SitePostDetail : WholeContent
{
    /// <summary>The post's number on its site, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int PostId { get; internal set; }

    /// <summary>Whether it stays at the top.</summary>
    [JsonInclude]
    public bool? IsSticky { get; internal set; }

    /// <summary>Names of its categories.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Categories => NameList.Split(CategoryText);

    /// <summary>Names of its tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags => NameList.Split(TagText);

    /// <summary>The images of its gallery.</summary>
    [JsonIgnore]
    public object? GalleryImages => PlainValue.Shown(PlainValue.Of(GalleryJson));

    [JsonInclude]
    [JsonPropertyName("post_category")]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? CategoryText { get; set; }

    [JsonInclude]
    [JsonPropertyName("post_tags")]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? TagText { get; set; }

    [JsonInclude]
    [JsonPropertyName("post_gallery_images")]
    internal JsonDocument? GalleryJson { get; set; }

    internal override int ContentId
    {
        get => PostId;
        set => PostId = value;
    }
}
