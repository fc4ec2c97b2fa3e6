using System.Net;
using System.Text;

namespace MainWp.Http;

/// <summary>
/// A credential for a proxy that leaves as UTF-8. For Basic .NET Framework sends the characters in the machine's own code page, so that
/// they have to be those whose bytes there are the UTF-8 ones; elsewhere the code page is UTF-8 itself.
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
