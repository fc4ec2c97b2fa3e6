using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>How the dashboard connects to a backup provider. Secrets are left out.</summary>
public sealed class ApiBackupSetting : MainWpObject
{
    /// <summary>The provider's name.</summary>
    [JsonInclude]
    [JsonPropertyName("label")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Label { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whether the provider is used.</summary>
    [JsonInclude]
    [JsonPropertyName("enabled")]
    public bool Enabled { get; internal set; }

    /// <summary>Address of the server, for cPanel and Plesk.</summary>
    [JsonInclude]
    [JsonPropertyName("url")]
    public string? Url { get; internal set; }

    /// <summary>Path of the sites, for cPanel.</summary>
    [JsonInclude]
    [JsonPropertyName("site_path")]
    public string? SitePath { get; internal set; }

    /// <summary>User name, for cPanel.</summary>
    [JsonInclude]
    [JsonPropertyName("username")]
    public string? UserName { get; internal set; }

    /// <summary>The account's mail address, for Cloudways and Kinsta.</summary>
    [JsonInclude]
    [JsonPropertyName("account_email")]
    public string? AccountEmail { get; internal set; }

    /// <summary>The company's id, for Kinsta.</summary>
    [JsonInclude]
    [JsonPropertyName("company_id")]
    public string? CompanyId { get; internal set; }

    /// <summary>The provider.</summary>
    [JsonIgnore]
    public BackupProvider Provider { get; internal set; }

    /// <summary>Whether an API key is saved. A cPanel password is never shown.</summary>
    [JsonIgnore]
    public bool HasApiKey => Secrets?.ApiKey is { Length: > 0 };

    [JsonInclude]
    [JsonPropertyName("secrets")]
    [JsonConverter(typeof(BackupSecretsConverter))]
    internal BackupSecrets? Secrets { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Label.Length > 0 ? Label : Provider.ToString();
}
