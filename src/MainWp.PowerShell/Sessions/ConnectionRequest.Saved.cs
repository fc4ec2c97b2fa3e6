using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>The saved parts, and how they are filled in again.</summary>
internal sealed partial class ConnectionRequest
{
    /// <summary>The part for the file: nothing secret.</summary>
    public SavedConnection ToSaved(string name, Uri address)
    {
        var saved = new SavedConnection
        {
            Name = name,
            Address = address,
            UserName = ApplicationPassword is null ? null : UserName,
            LegacyAuthentication = LegacyAuthentication?.ToString(),
            Server = Facts is null ? null : SavedServer.Of(Facts),
        };
        Network.Describe(saved);
        return saved;
    }

    /// <summary>The part for the vault.</summary>
    public ConnectionSecrets ToSecrets()
    {
        var secrets = new ConnectionSecrets
        {
            ApiKey = ApiKey?.Reveal(),
            UserName = ApplicationPassword is null ? null : UserName,
            ApplicationPassword = ApplicationPassword?.Reveal(),
            ConsumerKey = ConsumerKey?.Reveal(),
            ConsumerSecret = ConsumerSecret?.Reveal(),
        };
        Network.Describe(secrets);
        return secrets;
    }

    /// <summary>Fills in address and options. Given values stay.</summary>
    public void ApplySaved(SavedConnection saved, ICollection<string> given)
    {
        Uri = saved.Address!.OriginalString;
        Network.Apply(saved, given);
        UserName ??= saved.UserName;
        Facts = saved.Server?.ToFacts();
        if (LegacyAuthentication is null && Enum.TryParse<LegacyAuthentication>(saved.LegacyAuthentication, out var way))
            LegacyAuthentication = way;
    }

    /// <summary>Fills in the secrets of the vault. Given values stay.</summary>
    public void ApplySecrets(ConnectionSecrets secrets, ICollection<string> given)
    {
        Network.Apply(secrets, given);
        if (ApiKey is null && secrets.ApiKey is { } key)
            ApiKey = new Secret(key);
        if (ApplicationPassword is null && secrets.ApplicationPassword is { } password)
            (UserName, ApplicationPassword) = (secrets.UserName, new Secret(password));
        if (ConsumerSecret is null && secrets is { ConsumerKey: { } consumerKey, ConsumerSecret: { } consumerSecret })
            (ConsumerKey, ConsumerSecret) = (new Secret(consumerKey), new Secret(consumerSecret));
    }

    /// <summary>Fills in the values of a session. Given values stay.</summary>
    public void ApplySession(MainWpSession session, ICollection<string> given)
    {
        if (session.Request is not { } request)
            return;
        ApplySaved(request.ToSaved("", session.Dashboard), given);
        Facts = null;
        ApplySecrets(request.ToSecrets(), given);
    }
}
