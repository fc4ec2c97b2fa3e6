using System.Collections;
using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>The values for connecting. The parameters of Connect-MainWp write into it.</summary>
internal sealed partial class ConnectionRequest
{
    public string? Uri { get; set; }

    public Secret? ApiKey { get; set; }

    public string? UserName { get; set; }

    public Secret? ApplicationPassword { get; set; }

    public Secret? ConsumerKey { get; set; }

    public Secret? ConsumerSecret { get; set; }

    /// <summary>How the legacy key is sent; null for the header, or the body if the header does not arrive.</summary>
    public LegacyAuthentication? LegacyAuthentication { get; set; }

    /// <summary>How the dashboard is reached.</summary>
    public NetworkOptions Network { get; private set; } = new();

    /// <summary>What is known about the server from before; null for nothing.</summary>
    public ServerFacts? Facts { get; set; }

    /// <summary>A copy.</summary>
    public ConnectionRequest Copy()
    {
        var copy = (ConnectionRequest)MemberwiseClone();
        copy.Network = Network with { };
        return copy;
    }

    /// <summary>Fills what was not given from a table such as Get-AutomationConnection returns; its optional fields are empty texts.</summary>
    /// <exception cref="MainWpException">InvalidArgument for a name that is not a parameter.</exception>
    public void Apply(IDictionary? connection)
    {
        foreach (DictionaryEntry entry in connection ?? new Hashtable())
        {
            var value = entry.Value switch { "" or PSObject { BaseObject: "" } => null, PSObject wrapped => wrapped.BaseObject, var given => given };
            switch (entry.Key?.ToString()?.ToLowerInvariant())
            {
                case "uri" or "url" or "dashboard":
                    Uri ??= value is Uri address ? address.OriginalString : value?.ToString();
                    break;
                case "apikey" or "token":
                    ApiKey ??= Secret.Of(value);
                    break;
                case "credential" when value is PSCredential credential:
                    UserName ??= credential.UserName;
                    ApplicationPassword ??= new Secret(credential.Password);
                    break;
                case "user" or "username":
                    UserName ??= value?.ToString();
                    break;
                case "password" or "applicationpassword":
                    ApplicationPassword ??= Secret.Of(value);
                    break;
                case "legacycredential" when value is PSCredential credential:
                    ConsumerKey ??= new Secret(credential.UserName);
                    ConsumerSecret ??= new Secret(credential.Password);
                    break;
                case "consumerkey":
                    ConsumerKey ??= Secret.Of(value);
                    break;
                case "consumersecret":
                    ConsumerSecret ??= Secret.Of(value);
                    break;
                default:
                    throw new MainWpException(ErrorKind.InvalidArgument, Messages.UnknownEntry(entry.Key));
            }
        }
    }

    /// <summary>
    /// Fills in from MAINWP_URI, MAINWP_API_KEY, MAINWP_USER, MAINWP_APPLICATION_PASSWORD, MAINWP_CONSUMER_KEY and MAINWP_CONSUMER_SECRET.
    /// Their secrets go to the host in MAINWP_URI and to no other.
    /// </summary>
    public void ApplyEnvironment(Func<string, string?> variable)
    {
        if (variable("MAINWP_URI") is not { Length: > 0 } own || ApiKey is not null || ApplicationPassword is not null || ConsumerKey is not null || ConsumerSecret is not null)
            return;
        Uri ??= own;
        if (DashboardAddress.Parse(own, allowUnencrypted: true) != DashboardAddress.Parse(Uri, allowUnencrypted: true))
            return;
        if (variable("MAINWP_API_KEY") is { Length: > 0 } key)
            ApiKey = new Secret(key);
        if (variable("MAINWP_CONSUMER_KEY") is { Length: > 0 } consumerKey)
            ConsumerKey = new Secret(consumerKey);
        if (variable("MAINWP_CONSUMER_SECRET") is { Length: > 0 } consumerSecret)
            ConsumerSecret = new Secret(consumerSecret);
        if (variable("MAINWP_APPLICATION_PASSWORD") is { Length: > 0 } password)
        {
            UserName ??= variable("MAINWP_USER");
            ApplicationPassword = new Secret(password);
        }
    }

    /// <summary>The checked options, ready to connect.</summary>
    /// <exception cref="MainWpException">AddressInvalid, Unencrypted, CredentialRequired or InvalidArgument; nothing was sent.</exception>
    public ConnectionOptions ToOptions()
    {
        var address = Address();
        if (ApiKey is null && ApplicationPassword is null && ConsumerKey is null && ConsumerSecret is null)
            throw new MainWpException(ErrorKind.CredentialRequired, Messages.CredentialMissing(address));
        return Options(address, KeyAuthentication(), PasswordAuthentication(), LegacyKey());
    }

    /// <summary>The checked address.</summary>
    /// <exception cref="MainWpException">AddressInvalid or Unencrypted.</exception>
    public Uri Address() => string.IsNullOrWhiteSpace(Uri)
        ? throw new MainWpException(ErrorKind.AddressInvalid, Messages.AddressMissing)
        : DashboardAddress.Parse(Uri!, Network.AllowUnencryptedAuthentication);

    /// <summary>The API key, ready to be sent; null where none is given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where it is malformed.</exception>
    public Authentication? KeyAuthentication() => ApiKey is null ? null : Authentication.ApiKey(ApiToken.Parse(ApiKey.Reveal()));

    /// <summary>The application password, ready to be sent; null where none is given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where it has no user name or one that cannot be sent.</exception>
    public Authentication? PasswordAuthentication()
    {
        if (ApplicationPassword is null)
            return null;
        if (string.IsNullOrEmpty(UserName))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.PasswordWithoutUser);
        if (UserName!.Contains(':'))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.ColonInUserName);
        var password = ApplicationPassword.Reveal();
        if (ApiToken.IsWellFormed(password.Trim()))
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.TokenAsPassword);
        return Authentication.ApplicationPassword(UserName!, password);
    }

    /// <summary>The consumer key and secret of mainwp/v1, ready to be sent; null where none are given.</summary>
    /// <exception cref="MainWpException">InvalidArgument, where one is malformed or missing.</exception>
    public LegacyKey? LegacyKey()
    {
        if (ConsumerKey is null && ConsumerSecret is null)
            return null;
        if (ConsumerKey is null || ConsumerSecret is null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.HalfALegacyKey);
        return MainWp.Http.LegacyKey.Parse(ConsumerKey.Reveal(), ConsumerSecret.Reveal(), LegacyAuthentication ?? MainWp.Http.LegacyAuthentication.Header);
    }

    /// <summary>How the dashboard is reached with these credentials.</summary>
    /// <exception cref="MainWpException">InvalidArgument, for a proxy or headers that must not be given.</exception>
    public ConnectionOptions Options(Uri address, Authentication? apiKey, Authentication? applicationPassword, LegacyKey? legacyKey = null) =>
        Network.To(address) with { ApiKey = apiKey, ApplicationPassword = applicationPassword, LegacyKey = legacyKey };
}
