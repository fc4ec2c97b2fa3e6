using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A row of sites/basic, for finding a site.</summary>
internal sealed class SiteEntry
{
    [JsonInclude]
    public int Id { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    [JsonInclude]
    public Uri? Url { get; internal set; }

    public override string ToString() => $"{Id} ({Name}, {Url})";
}
