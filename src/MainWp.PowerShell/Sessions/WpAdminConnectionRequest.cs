using System.Collections;
using System.Globalization;
using System.Management.Automation;
using MainWp.Http;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Sessions;

/// <summary>The values for connecting to the Wp Admin API. The parameters of Connect-WpAdmin write into it.</summary>
internal sealed partial class WpAdminConnectionRequest
{
    public string? Uri { get; set; }

    /// <summary>How the service is reached.</summary>
    public NetworkOptions Network { get; private set; } = new();

    public Secret? ApiKey { get; set; }

    public DateTime? KeyRotatedAt { get; set; }

    /// <summary>When the key was saved, if it comes from a saved connection. It is at least that old.</summary>
    public DateTime? KeySavedAt { get; private set; }

    public string? ClientId { get; set; }

    public Secret? ClientSecret { get; set; }

    /// <summary>The token of a saved connection that gets new tokens without a person.</summary>
    public Secret? RefreshToken { get; private set; }

    public IReadOnlyList<string> Scope { get; set; } = [];

    public Uri? AuthorizeUri { get; set; }

    public Uri? TokenUri { get; set; }

    public Uri? RevokeUri { get; set; }

    /// <summary>The loopback address that is registered for the client. If it names no port, any free one is used.</summary>
    public Uri RedirectUri { get; set; } = new("http://127.0.0.1/callback");

    public bool IsDeviceOnly { get; set; }

    public TimeSpan SignInTimeout { get; set; } = TimeSpan.FromMinutes(5);

    public string? WordPressVersion { get; set; }

    /// <summary>Requests a second to the authentication endpoints; 0 for no limit.</summary>
    public int AuthenticationLimit { get; set; } = WpAdminService.AuthenticationLimit;

    /// <summary>Requests in 15 minutes to the others; 0 for no limit.</summary>
    public int StandardLimit { get; set; } = WpAdminService.StandardLimit;

    /// <summary>Whether another request keeps the same rates.</summary>
    public bool HasLimitsOf(WpAdminConnectionRequest other) => (AuthenticationLimit, StandardLimit) == (other.AuthenticationLimit, other.StandardLimit);

    /// <summary>A copy: values that are filled in for one record must not be sent for the next.</summary>
    public WpAdminConnectionRequest Copy()
    {
        var copy = (WpAdminConnectionRequest)MemberwiseClone();
        copy.Network = Network with { };
        return copy;
    }

    /// <summary>Fills what was not given from a table such as Get-AutomationConnection returns.</summary>
    /// <exception cref="MainWpException">InvalidArgument for a name that is not a parameter.</exception>
    public void Apply(IDictionary connection)
    {
        foreach (DictionaryEntry entry in connection)
        {
            var value = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
            var text = value is Uri address ? address.OriginalString : value?.ToString();
            switch (entry.Key?.ToString()?.ToLowerInvariant())
            {
                case "uri" or "url" or "service":
                    Uri ??= text;
                    break;
                case "apikey" or "token":
                    ApiKey ??= Secret.Of(value);
                    break;
                case "keyrotatedat":
                    KeyRotatedAt ??= value as DateTime? ?? (value as DateTimeOffset? ?? DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture)).LocalDateTime;
                    break;
                case "clientid":
                    ClientId ??= text;
                    break;
                case "clientsecret":
                    ClientSecret ??= Secret.Of(value);
                    break;
                case "scope" when Scope.Count == 0:
                    Scope = value is IEnumerable<object> several ? [.. several.Select(one => one.ToString()!)] : [text ?? ""];
                    break;
                case "scope":
                    break;
                case "wordpressversion":
                    WordPressVersion ??= text;
                    break;
                default:
                    throw new MainWpException(ErrorKind.InvalidArgument, Messages.UnknownServiceEntry(entry.Key));
            }
        }
    }

    /// <summary>Fills in from WPADMIN_URI and WPADMIN_API_KEY. That key goes to the host in WPADMIN_URI, or the documented one, and to no other.</summary>
    public void ApplyEnvironment(Func<string, string?> variable)
    {
        var own = variable("WPADMIN_URI") is { Length: > 0 } given ? given : WpAdminService.DefaultAddress;
        Uri ??= own;
        if (ApiKey is null && ClientId is null && variable("WPADMIN_API_KEY") is { Length: > 0 } key
            && DashboardAddress.Parse(own, allowUnencrypted: true) == DashboardAddress.Parse(Uri, allowUnencrypted: true))
        {
            ApiKey = new Secret(key);
        }
    }

    /// <summary>The checked address, below which the routes are.</summary>
    /// <exception cref="MainWpException">AddressInvalid or Unencrypted.</exception>
    public Uri Address()
    {
        if (string.IsNullOrWhiteSpace(Uri))
            throw new MainWpException(ErrorKind.AddressInvalid, Messages.ServiceAddressMissing);
        var address = DashboardAddress.Parse(Uri!, Network.AllowUnencryptedAuthentication);
        return address.AbsolutePath.EndsWith("/v2/", StringComparison.OrdinalIgnoreCase) ? new Uri(address, "..") : address;
    }

    /// <summary>The client to sign in for, and where.</summary>
    /// <exception cref="MainWpException">AddressInvalid or Unencrypted.</exception>
    public OAuthApplication Application(Uri address) => new(
        ClientId!, ClientSecret is { IsEmpty: false } secret ? secret.Reveal() : null, Endpoint(address, AuthorizeUri, "authorize"), Endpoint(address, TokenUri, "token"), Endpoint(address, RevokeUri, "revoke"))
    {
        Scope = Scope.Count == 0 ? null : string.Join(" ", Scope),
    };

    private Uri Endpoint(Uri address, Uri? given, string name)
    {
        if (given is null)
            return new Uri(address, $"oauth/{name}");
        var endpoint = given.IsAbsoluteUri ? given : new Uri(address, given);
        if (endpoint.Scheme != System.Uri.UriSchemeHttps && (endpoint.Scheme != System.Uri.UriSchemeHttp || !(Network.AllowUnencryptedAuthentication || DashboardAddress.IsLoopback(endpoint))))
            throw new MainWpException(ErrorKind.Unencrypted, Messages.EndpointUnencrypted(endpoint.GetLeftPart(UriPartial.Path)));
        return endpoint;
    }
}
