using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A site of the Wp Admin API. The documentation of the API guarantees no field, so a missing field is empty.</summary>
public sealed class WpAdminSite : WpAdminObject
{
    /// <summary>The site's id; a number or a text, as the service has it.</summary>
    [JsonInclude]
    public string? Id { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonInclude]
    public string? Name { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    public Uri? Url { get; internal set; }

    /// <summary>Its state, in the service's words.</summary>
    [JsonInclude]
    public string? Status { get; internal set; }

    /// <summary>The version of WordPress that it runs.</summary>
    [JsonInclude]
    [JsonPropertyName("wp_version")]
    public SoftwareVersion? WordPressVersion { get; internal set; }

    /// <summary>The version of PHP that it runs.</summary>
    [JsonInclude]
    public SoftwareVersion? PhpVersion { get; internal set; }

    /// <summary>When it was added.</summary>
    [JsonInclude]
    public DateTime? CreatedAt { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Url?.OriginalString ?? $"site {Id}";
}
