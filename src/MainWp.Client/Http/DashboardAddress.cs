using System.Net;

namespace MainWp.Http;

/// <summary>Turns what people have (a host, a bookmark of wp-admin, a REST route) into the dashboard's address.</summary>
internal static class DashboardAddress
{
    private static readonly string[] Tails = ["/wp-json", "/wp-admin", "/wp-login.php", "/index.php"];

    /// <summary>The address of WordPress, with a trailing slash.</summary>
    /// <param name="text">With or without scheme, trailing slash, /wp-admin or /wp-json and what follows; https is assumed.</param>
    /// <param name="allowUnencrypted">Whether plain http to another machine is accepted.</param>
    /// <exception cref="MainWpException">AddressInvalid or Unencrypted.</exception>
    public static Uri Parse(string text, bool allowUnencrypted)
    {
        var trimmed = text.Trim();
        var hasScheme = trimmed.Contains("://");
        if (!Uri.TryCreate(hasScheme ? trimmed : "https://" + trimmed, UriKind.Absolute, out var given) || given.Host.Length == 0)
            throw new MainWpException(ErrorKind.AddressInvalid, Messages.NotAnAddress((trimmed.Contains('@') ? "(address with credentials)" : trimmed)));
        if (given.UserInfo.Length > 0)
            throw new MainWpException(ErrorKind.AddressInvalid, Messages.AddressWithCredential(given.Host));
        if (given.Scheme != Uri.UriSchemeHttps && given.Scheme != Uri.UriSchemeHttp)
            throw new MainWpException(ErrorKind.AddressInvalid, Messages.NotAScheme(given.Scheme, given.Host));
        if (given.Scheme == Uri.UriSchemeHttp && !allowUnencrypted && !IsLoopback(given))
            throw new MainWpException(ErrorKind.Unencrypted, Messages.AddressUnencrypted(given.Authority));
        return new UriBuilder(given.Scheme, HostOf(given) ?? throw new MainWpException(ErrorKind.AddressInvalid, Messages.NotAHost(given.Host)), given.Port, WithoutTail(given.AbsolutePath)).Uri;
    }

    /// <summary>The one form of an address: hosts in another script in ASCII (punycode), whichever of their spellings was given.</summary>
    public static Uri Normal(Uri address) =>
        address.IsAbsoluteUri && HostOf(address) is { Length: > 0 } host && host != address.Host.Trim('[', ']') ? new UriBuilder(address) { Host = host }.Uri : address;

    /// <summary>Whether two addresses are of one host, port and scheme, however they are spelled.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) => one.Scheme == other.Scheme && one.Port == other.Port && HostOf(one) is { } host && host == HostOf(other);

    /// <summary>True for this machine by name or number.</summary>
    public static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>True for plain http that is allowed only because it does not leave this machine.</summary>
    public static bool IsPlainLoopback(Uri address) => address.Scheme == Uri.UriSchemeHttp && IsLoopback(address);

    /// <summary>True for the same host and port, or for both on the usual ports of their schemes.</summary>
    public static bool IsSameServer(Uri left, Uri right) => HostOf(left) is { } host && host == HostOf(right) && (left.Port == right.Port || (left.IsDefaultPort && right.IsDefaultPort));

    // Some texts only look like a host name in another script.
    private static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static string WithoutTail(string path)
    {
        foreach (var tail in Tails)
        {
            var at = path.IndexOf(tail, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (path.Length == at + tail.Length || path[at + tail.Length] == '/'))
                path = path.Substring(0, at);
        }
        return path.TrimEnd('/') + "/";
    }
}
