using System.Net;
using System.Text;

namespace MainWp.Http;

/// <summary>
/// A credential for a proxy that is sent as UTF-8. For Basic, .NET Framework encodes the characters in the code page of the machine, so
/// they are replaced by those whose bytes there are the UTF-8 bytes. Elsewhere the code page is UTF-8.
/// </summary>
internal sealed class ProxyCredential(NetworkCredential credential, Encoding codePage) : ICredentials
{
    public NetworkCredential GetCredential(Uri uri, string authType) =>
        authType.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? new NetworkCredential(Recoded(credential.UserName), Recoded(credential.Password), credential.Domain) : credential;

    private string Recoded(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var recoded = codePage.GetString(utf8);
        return codePage.GetBytes(recoded).SequenceEqual(utf8) ? recoded : text;
    }
}
