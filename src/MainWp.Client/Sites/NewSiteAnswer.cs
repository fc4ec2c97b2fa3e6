using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of sites/add.</summary>
internal sealed class NewSiteAnswer
{
    [JsonInclude]
    public SiteEntry? Data { get; internal set; }

    /// <summary>The site that has this address already.</summary>
    [JsonInclude]
    public int? FoundId { get; internal set; }
}
