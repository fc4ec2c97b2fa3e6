using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A page of a child site, as in the list of the site.</summary>
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
