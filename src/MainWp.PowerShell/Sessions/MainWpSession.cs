using MainWp.Http;

namespace MainWp.PowerShell.Sessions;

/// <summary>A connection to one dashboard. It never changes: connecting again creates another session. No property, text or file contains its secrets.</summary>
public sealed class MainWpSession
{
    internal MainWpSession(Connection connection, SessionScope provedScope, string? userName)
    {
        Connection = connection;
        ProvedScope = provedScope;
        UserName = userName;
        ConnectedAt = connection.Clock.Now().LocalDateTime;
    }

    /// <summary>The dashboard's address.</summary>
    public Uri Dashboard => Connection.Address;

    /// <summary>The WordPress user of the application password; empty without one.</summary>
    public string? UserName { get; }

    /// <summary>Whether it can ask mainwp/v2.</summary>
    public bool HasApiKey => Connection.HasApiKey;

    /// <summary>Whether it can ask wp-abilities/v1 and wp/v2.</summary>
    public bool HasApplicationPassword => Connection.HasApplicationPassword;

    /// <summary>Whether it can ask mainwp/v1. Without an API key the commands use that for what it offers.</summary>
    public bool HasLegacyKey => Connection.HasLegacyKey;

    /// <summary>The scopes of the API key that connecting proved. Write is never proved, since that would write.</summary>
    public SessionScope ProvedScope { get; }

    /// <summary>Whether the dashboard runs WordPress 6.9 or later, where it has the Abilities API.</summary>
    public bool HasAbilities => Connection.Facts.HasAbilities;

    /// <summary>The dashboard's time zone.</summary>
    public string TimeZone => Connection.Facts.TimeZoneName ?? $"UTC{Connection.Facts.UtcOffset.TotalHours:+0.##;-0.##;+0}";

    /// <summary>What the session has learned about the server and the way there, such as a REST API at another path; empty where nothing is unusual.</summary>
    public string ServerNotes => Connection.Facts.Notes;

    /// <summary>When it was connected.</summary>
    public DateTime ConnectedAt { get; }

    internal Connection Connection { get; }

    /// <summary>What connecting found, in a sentence.</summary>
    internal string Story
    {
        get
        {
            var credentials = new[] { HasApiKey ? "an API key" : null, HasLegacyKey ? "a key of mainwp/v1" : null, HasApplicationPassword ? $"an application password of {UserName}" : null };
            return Messages.ConnectedWith(Dashboard, string.Join(" and ", credentials.OfType<string>()), (HasAbilities ? "6.9 or later" : "older than 6.9"), TimeZone, (ServerNotes.Length > 0 ? $" Learned: {ServerNotes}." : ""));
        }
    }

    /// <summary>What it was connected with, to be saved.</summary>
    internal ConnectionRequest? Request
    {
        get
        {
            if (field is not null)
                field.Facts = Connection.Facts;
            return field;
        }
        init;
    }

    /// <inheritdoc/>
    public override string ToString() => Dashboard.OriginalString;
}
