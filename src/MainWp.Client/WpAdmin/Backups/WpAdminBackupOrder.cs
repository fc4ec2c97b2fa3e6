using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What a backup is to hold and where it is to go; only what was given is sent.</summary>
internal sealed class WpAdminBackupOrder
{
    [JsonInclude]
    public string? Scope { get; set; }

    [JsonInclude]
    public string? Storage { get; set; }
}
