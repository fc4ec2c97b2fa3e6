using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What a backup is to contain and where it is to be stored. Only given values are sent.</summary>
internal sealed class WpAdminBackupOrder
{
    [JsonInclude]
    public string? Scope { get; set; }

    [JsonInclude]
    public string? Storage { get; set; }
}
