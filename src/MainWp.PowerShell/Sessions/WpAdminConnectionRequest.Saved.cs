using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>The saved parts, and how they are filled in again.</summary>
internal sealed partial class WpAdminConnectionRequest
{
    /// <summary>The part for the file: nothing secret.</summary>
    public SavedWpAdminConnection ToSaved(string name, Uri address)
    {
        var isOAuth = ClientId is not null;
        var saved = new SavedWpAdminConnection
        {
            Name = name,
            Address = address,
            ClientId = ClientId,
            Scope = Scope,
            KeyRotatedAt = isOAuth || KeyRotatedAt is not { } rotated ? null : new DateTimeOffset(rotated).LocalDateTime,
            WordPressVersion = WordPressVersion,
            AuthorizeUri = isOAuth && AuthorizeUri is not null ? Endpoint(address, AuthorizeUri, "authorize") : null,
            TokenUri = isOAuth && TokenUri is not null ? Endpoint(address, TokenUri, "token") : null,
            RevokeUri = isOAuth && RevokeUri is not null ? Endpoint(address, RevokeUri, "revoke") : null,
            RedirectUri = isOAuth ? RedirectUri : null,
            AuthenticationLimit = AuthenticationLimit,
            StandardLimit = StandardLimit,
        };
        Network.Describe(saved);
        return saved;
    }

    /// <summary>The part for the vault.</summary>
    public WpAdminSecrets ToSecrets(string? refreshToken)
    {
        var secrets = new WpAdminSecrets { ApiKey = ApiKey?.Reveal(), ClientSecret = ClientSecret is { IsEmpty: false } secret ? secret.Reveal() : null, RefreshToken = refreshToken };
        Network.Describe(secrets);
        return secrets;
    }

    /// <summary>Fills in addresses and options. Given values stay. The age of a given key is not known.</summary>
    public void ApplySaved(SavedWpAdminConnection saved, ICollection<string> given)
    {
        Uri = saved.Address!.OriginalString;
        Network.Apply(saved, given);
        if (ApiKey is null)
        {
            KeyRotatedAt ??= saved.KeyRotatedAt;
            KeySavedAt = saved.KeySavedAt;
            ClientId = saved.ClientId;
        }
        Scope = saved.Scope;
        WordPressVersion ??= saved.WordPressVersion;
        (AuthorizeUri, TokenUri, RevokeUri) = (saved.AuthorizeUri, saved.TokenUri, saved.RevokeUri);
        RedirectUri = saved.RedirectUri ?? RedirectUri;
        if (!given.Contains(nameof(AuthenticationLimit)))
            AuthenticationLimit = saved.AuthenticationLimit ?? AuthenticationLimit;
        if (!given.Contains(nameof(StandardLimit)))
            StandardLimit = saved.StandardLimit ?? StandardLimit;
    }

    /// <summary>Fills in the secrets of the vault. Given values stay.</summary>
    public void ApplySecrets(WpAdminSecrets secrets, ICollection<string> given)
    {
        Network.Apply(secrets, given);
        if (ClientId is null)
        {
            ApiKey ??= ToSecret(secrets.ApiKey);
            return;
        }
        ClientSecret ??= ToSecret(secrets.ClientSecret);
        RefreshToken = ToSecret(secrets.RefreshToken);
    }

    private static Secret? ToSecret(string? text) => text is null ? null : new Secret(text);
}
