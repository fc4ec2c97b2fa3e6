using System.Net;

namespace MainWp.Http;

/// <summary>
/// The proxy of this machine, with a credential of this connection. HttpClientHandler.DefaultProxyCredentials would change the proxy of
/// the whole process on .NET Framework.
/// </summary>
internal sealed class SystemProxy(ICredentials? credentials, Func<IWebProxy?> system) : IWebProxy
{
    public ICredentials? Credentials { get; set; } = credentials;

    public Uri? GetProxy(Uri destination) => system()?.GetProxy(destination);

    public bool IsBypassed(Uri host) => system()?.IsBypassed(host) ?? true;
}
