using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>One row of an ability's updated and errors lists; type "site" is an error of the whole site.</summary>
internal sealed class UpdatedItem
{
    [JsonInclude]
    public int SiteId { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<UpdateType>))]
    public UpdateType Type { get; internal set; }

    [JsonInclude]
    public string? Slug { get; internal set; }

    [JsonInclude]
    public string? NewVersion { get; internal set; }

    [JsonInclude]
    public string? Code { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Message { get; internal set; }
}
