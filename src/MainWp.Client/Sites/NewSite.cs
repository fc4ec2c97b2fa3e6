using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A site that is to join the dashboard; null is not sent.</summary>
internal sealed class NewSite
{
    public string Url { get; set; } = "";

    public string? Name { get; set; }

    [JsonPropertyName("admin")]
    public string AdminName { get; set; } = "";

    /// <summary>URL-encoded, since the child site decodes it.</summary>
    [JsonPropertyName("adminpassword")]
    public string? AdminPassword { get; set; }

    [JsonPropertyName("uniqueid")]
    public string? UniqueId { get; set; }

    /// <summary>1 checks the site's certificate; the server's default is not to.</summary>
    [JsonPropertyName("ssl_verify")]
    public int VerifyCertificate { get; set; } = 1;

    [JsonPropertyName("force_use_ipv4")]
    public bool? ForceIPv4 { get; set; }

    public string? HttpUser { get; set; }

    [JsonPropertyName("http_pass")]
    public string? HttpPassword { get; set; }

    /// <summary>Ids of tags, with commas.</summary>
    [JsonPropertyName("groupids")]
    public string? TagIds { get; set; }

    public int? ClientId { get; set; }
}
