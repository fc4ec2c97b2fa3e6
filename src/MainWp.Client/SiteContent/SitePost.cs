using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A post of a child site, as in the list of the site.</summary>
public sealed class SitePost : ListedContent
{
    /// <summary>The post's number on its site, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int PostId { get; internal set; }

    /// <summary>Names of its categories.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Categories => NameList.Split(CategoryText);

    /// <summary>Names of its tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags => NameList.Split(TagText);

    [JsonInclude]
    [JsonPropertyName("categories")]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? CategoryText { get; set; }

    [JsonInclude]
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? TagText { get; set; }

    internal override int ContentId
    {
        get => PostId;
        set => PostId = value;
    }
}
