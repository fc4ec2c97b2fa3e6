using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>What went wrong on one site of a job.</summary>
public sealed class JobError
{
    /// <summary>The site.</summary>
    [JsonInclude]
    public int SiteId { get; internal set; }

    /// <summary>The server's code.</summary>
    [JsonInclude]
    public string? Code { get; internal set; }

    /// <summary>The server's words.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Message { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"site {SiteId}: {Message ?? Code}";
}
