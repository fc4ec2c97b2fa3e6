using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of settings.backups: the providers by slug.</summary>
internal sealed class ApiBackups
{
    [JsonInclude]
    [JsonPropertyName("api_backups")]
    public Dictionary<string, ApiBackupSetting>? Providers { get; internal set; }
}
