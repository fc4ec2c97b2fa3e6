using System.Globalization;
using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A tag, which groups sites.</summary>
// The route tags.list.
public sealed class Tag : MainWpObject
{
    /// <summary>The dashboard's number for the tag, from 1.</summary>
    [JsonInclude]
    public int Id { get; internal set; }

    /// <summary>The tag's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>The tag's color as #rrggbb; empty for none.</summary>
    [JsonInclude]
    public string? Color { get; internal set; }

    /// <summary>How many sites have the tag; null where the answer does not say.</summary>
    // docs/quirks.md, 26.
    [JsonInclude]
    [JsonPropertyName("count_sites")]
    public int? SiteCount { get; internal set; }

    /// <summary>The ids of the sites that have the tag.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> SiteIds =>
        ItemList<int>.Of((SiteIdsText ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries).Select(id => int.TryParse(id, NumberStyles.Integer, CultureInfo.InvariantCulture, out var site) ? site : 0).Where(site => site > 0));

    [JsonInclude]
    [JsonPropertyName("sites_ids")]
    internal string? SiteIdsText { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
