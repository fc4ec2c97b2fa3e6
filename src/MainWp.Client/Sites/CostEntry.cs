using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The part of a cost that is needed to find it by name.</summary>
internal sealed class CostEntry
{
    [JsonInclude]
    public int Id { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    public override string ToString() => $"{Id} ({Name})";
}
