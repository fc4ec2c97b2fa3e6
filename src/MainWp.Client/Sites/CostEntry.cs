using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A cost as far as it takes to find it by name.</summary>
internal sealed class CostEntry
{
    [JsonInclude]
    public int Id { get; internal set; }

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    public override string ToString() => $"{Id} ({Name})";
}
