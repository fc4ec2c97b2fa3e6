using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>How a call of the dashboard to a child site went.</summary>
public sealed class SiteCall : MainWpObject
{
    /// <summary>The HTTP status of the site's answer.</summary>
    [JsonInclude]
    public int? HttpStatus { get; internal set; }

    /// <summary>The last step of the call, such as verify_credentials.</summary>
    [JsonInclude]
    public string? ConnectionStep { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"HTTP {HttpStatus}, {ConnectionStep}";
}
