using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A page of a child site, as the site's list has it.</summary>
public sealed class SitePage : ListedContent
{
    /// <summary>The page's number on its site, from 1.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int PageId { get; internal set; }

    internal override int ContentId
    {
        get => PageId;
        set => PageId = value;
    }
}
