using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>The answer of the count routes: {count}, or {total} where a route says that.</summary>
internal sealed class Count
{
    [JsonInclude]
    [JsonPropertyName("count")]
    internal int? Counted { get; set; }

    [JsonInclude]
    [JsonPropertyName("total")]
    internal int? Total { get; set; }

    [JsonIgnore]
    public int Value => Counted ?? Total ?? 0;
}
