using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>An application password of a user of the dashboard. The password itself is shown once, when it is created.</summary>
public sealed class ApplicationPassword : MainWpObject
{
    /// <summary>WordPress records a use only if the previous one is at least this long ago.</summary>
    // docs/quirks.md, 49.
    private static readonly TimeSpan Granularity = TimeSpan.FromDays(1);

    /// <summary>Its id.</summary>
    [JsonInclude]
    public string Uuid { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its name. Several passwords may have the same one.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>The id of the application that it was made for, or null.</summary>
    [JsonInclude]
    [JsonPropertyName("app_id")]
    public string? AppId
    {
        get;
        internal set => field = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>When it was made.</summary>
    [JsonInclude]
    public DateTime? Created { get; internal set; }

    /// <summary>When it was used; null for never. WordPress writes it at most once a day, so it may have been used up to a day later.</summary>
    [JsonInclude]
    public DateTime? LastUsed { get; internal set; }

    /// <summary>The IP address of its last use.</summary>
    [JsonInclude]
    public string? LastIp { get; internal set; }

    /// <summary>The dashboard's user who owns it.</summary>
    [JsonIgnore]
    public int DashboardUserId { get; internal set; }

    /// <summary>The name that this user logs in with, and that goes with the password.</summary>
    [JsonIgnore]
    public string DashboardUserName { get; internal set; } = "";

    /// <summary>Whether the session that listed it uses it.</summary>
    [JsonIgnore]
    public bool IsCurrent { get; internal set; }

    /// <summary>The password, in the answer that makes it.</summary>
    [JsonInclude]
    internal string? Password { get; set; }

    /// <summary>Addresses of the same thing; nothing needs them.</summary>
    [JsonInclude]
    [JsonPropertyName("_links")]
    internal JsonDocument? Links { get; set; }

    internal Subject Subject => new(Resource.ApplicationPassword, $"Application password '{Name}' of {DashboardUserName}");

    /// <summary>Whether its last use is known, and surely longer ago than this.</summary>
    internal bool IsUnusedFor(TimeSpan span, DateTimeOffset now) => LastUsed is { } last && now - last > span + Granularity;

    internal void BelongTo(DashboardUser user) => (DashboardUserId, DashboardUserName) = (user.DashboardUserId, user.ToString());

    /// <inheritdoc/>
    public override string ToString() => Name;
}
