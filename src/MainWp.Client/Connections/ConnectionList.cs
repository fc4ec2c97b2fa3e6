using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>What the file of saved connections holds.</summary>
internal sealed class ConnectionList
{
    /// <summary>The only form so far; a file of a later one is left alone.</summary>
    public const int CurrentVersion = 1;

    [JsonInclude]
    public int Version { get; internal set; }

    /// <summary>Those to dashboards.</summary>
    [JsonInclude]
    public List<SavedConnection> Connections { get; internal set; } = [];

    /// <summary>Those to the Wp Admin API.</summary>
    [JsonInclude]
    public List<SavedWpAdminConnection> WpAdmin { get; internal set; } = [];
}
