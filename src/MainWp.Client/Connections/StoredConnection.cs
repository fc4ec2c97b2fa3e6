using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What every saved connection has: a name, an address and network options.</summary>
public abstract class StoredConnection
{
    private protected StoredConnection()
    {
    }

    /// <summary>What it was saved as.</summary>
    [JsonInclude]
    public string Name { get; internal set; } = "";

    /// <summary>The address of the dashboard or service.</summary>
    [JsonInclude]
    public Uri? Address { get; internal set; }

    /// <summary>The vault that has its secrets; empty where none were saved.</summary>
    [JsonInclude]
    public string? Vault { get; internal set; }

    /// <summary>Allows plain http to another machine.</summary>
    [JsonInclude]
    public bool AllowUnencryptedAuthentication { get; internal set; }

    /// <summary>Accepts any certificate.</summary>
    [JsonInclude]
    public bool SkipCertificateCheck { get; internal set; }

    /// <summary>The thumbprint of the client certificate; empty without one.</summary>
    [JsonInclude]
    public string? CertificateThumbprint { get; internal set; }

    /// <summary>A proxy to go through.</summary>
    [JsonInclude]
    public Uri? Proxy { get; internal set; }

    /// <summary>Uses the account of the process for the proxy.</summary>
    [JsonInclude]
    public bool ProxyUseDefaultCredentials { get; internal set; }

    /// <summary>Seconds that one attempt may take; 0 for no limit.</summary>
    [JsonInclude]
    public int? TimeoutSec { get; internal set; }

    /// <summary>How often a request is repeated.</summary>
    [JsonInclude]
    public int? MaximumRetryCount { get; internal set; }

    /// <summary>Seconds before the first repeat.</summary>
    [JsonInclude]
    public int? RetryIntervalSec { get; internal set; }

    /// <summary>Sent as User-Agent; empty for the module's own.</summary>
    [JsonInclude]
    public string? UserAgent { get; internal set; }

    /// <summary>Whether the vault has headers or a credential for the proxy too.</summary>
    [JsonInclude]
    internal bool HasSecretOption { get; set; }

    /// <summary>Everything that decides where its secrets go and how they are protected on the way, by name.</summary>
    [JsonIgnore]
    internal virtual Dictionary<string, string> Binding => new()
    {
        [nameof(Address)] = TextOf(Address),
        [nameof(CertificateThumbprint)] = CertificateThumbprint ?? "",
        [nameof(Proxy)] = TextOf(Proxy),
        [nameof(ProxyUseDefaultCredentials)] = ProxyUseDefaultCredentials.ToString(),
        [nameof(SkipCertificateCheck)] = SkipCertificateCheck.ToString(),
        [nameof(AllowUnencryptedAuthentication)] = AllowUnencryptedAuthentication.ToString(),
    };

    private protected static string TextOf(Uri? address) => address is { IsAbsoluteUri: true } ? address.AbsoluteUri : address?.OriginalString ?? "";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
