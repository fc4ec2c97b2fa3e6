using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The certificate of a site, from the SSL Monitor extension. It is based on documentation only, and unverified.</summary>
public sealed class SslCertificate : MainWpObject
{
    /// <summary>The site's id.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    public int SiteId { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    [JsonPropertyName("url")]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>Who issued the certificate.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_issuer")]
    public string? Issuer { get; internal set; }

    /// <summary>Valid from.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_valid_from")]
    public DateTime? ValidFrom { get; internal set; }

    /// <summary>Valid to.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_valid_to")]
    public DateTime? ValidTo { get; internal set; }

    /// <summary>Days until it ends.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_days_remaining")]
    public int? DaysRemaining { get; internal set; }

    /// <summary>The state, in the extension's words.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_status")]
    public string? Status { get; internal set; }

    /// <summary>The fingerprint; for one site only.</summary>
    [JsonInclude]
    [JsonPropertyName("ssl_fingerprint")]
    public string? Fingerprint { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{SiteUrl?.OriginalString ?? $"site {SiteId}"}: {Status}";
}
