using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A product type of the cost tracker.</summary>
public sealed class CostProductType : MainWpObject
{
    /// <summary>The server's name for it.</summary>
    [JsonInclude]
    [JsonPropertyName("slug")]
    public string Slug { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    [JsonInclude]
    [JsonPropertyName("title")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Title { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its color, as #RRGGBB.</summary>
    [JsonInclude]
    [JsonPropertyName("color")]
    public string? Color { get; internal set; }

    /// <summary>Its icon: the name of one of MainWP's, or a kind and a name as in deficon:archive.</summary>
    [JsonInclude]
    [JsonPropertyName("icon")]
    public string? Icon { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Title.Length > 0 ? Title : Slug;
}
