using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>A saved connection: how to reach a dashboard. Its secrets are in a vault.</summary>
public sealed class SavedConnection : StoredConnection
{
    /// <summary>The WordPress user of the application password; empty without one.</summary>
    [JsonInclude]
    public string? UserName { get; internal set; }

    /// <summary>Whether the vault has an API key for it.</summary>
    [JsonInclude]
    public bool HasApiKey { get; internal set; }

    /// <summary>Whether the vault has an application password for it.</summary>
    [JsonInclude]
    public bool HasApplicationPassword { get; internal set; }

    /// <summary>Whether the vault has a key of mainwp/v1 for it.</summary>
    [JsonInclude]
    public bool HasLegacyKey { get; internal set; }

    /// <summary>How the legacy key is sent: Header, Body or Query; empty where that is found out at each connecting.</summary>
    [JsonInclude]
    public string? LegacyAuthentication { get; internal set; }

    /// <summary>What was learned of the dashboard's server; null where nothing was.</summary>
    [JsonInclude]
    internal SavedServer? Server { get; set; }

    internal override Dictionary<string, string> Binding => new(base.Binding)
    {
        [nameof(LegacyAuthentication)] = LegacyAuthentication ?? "",
        // Another path of the same host may be somebody else's.
        [nameof(SavedServer.ApiRoot)] = Server?.ApiRoot ?? "",
    };
}
