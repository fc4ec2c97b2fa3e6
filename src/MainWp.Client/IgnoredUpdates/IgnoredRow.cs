using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A row of the ability list-ignored-updates-v1.</summary>
internal sealed class IgnoredRow
{
    [JsonInclude]
    internal int SiteId { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<UpdateType>))]
    internal UpdateType Type { get; set; }

    [JsonInclude]
    internal string Slug { get; set => field = value ?? ""; } = "";

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? Name { get; set; }

    [JsonInclude]
    internal string? IgnoredVersion { get; set; }

    [JsonInclude]
    internal Uri? SiteUrl { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    internal string? SiteName { get; set; }
}
