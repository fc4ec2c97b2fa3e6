namespace MainWp;

/// <summary>A new API key with its token. The server shows the token only once.</summary>
public sealed class NewApiKey : MainWpObject
{
    private readonly ApiKey _key;

    internal NewApiKey(ApiKey key, object token)
    {
        _key = key;
        Token = token;
        Dashboard = key.Dashboard;
    }

    /// <summary>The key's number; empty where the session may not list keys.</summary>
    public string Id => _key.Id;

    /// <summary>The WordPress user that the key acts as; null where the session may not list keys.</summary>
    public int? UserId => _key.UserId;

    /// <summary>What the key is for, as the dashboard stored it.</summary>
    public string Description => _key.Description;

    /// <summary>What the key may do.</summary>
    public ApiKeyPermission Permission => _key.Permission;

    /// <summary>The last seven hex digits of the token.</summary>
    public string TruncatedKey => _key.TruncatedKey;

    /// <summary>Whether the key is enabled.</summary>
    public bool IsActive => _key.IsActive;

    /// <summary>The token, as SecureString or string: what Connect-MainWp takes as ApiKey. A view shows it only as string, and it is in no Clixml.</summary>
    public object Token { get; }

    /// <inheritdoc/>
    public override string ToString() => _key.ToString();
}
