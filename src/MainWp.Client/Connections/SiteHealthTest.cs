using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The outcome of one of WordPress's own tests (wp-site-health/v1): good, recommended or critical.</summary>
internal sealed class SiteHealthTest
{
    [JsonInclude]
    public string? Status { get; internal set; }
}
