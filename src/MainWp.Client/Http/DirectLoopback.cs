using System.Net;

namespace MainWp.Http;

/// <summary>A proxy for everything except plain http to this machine, which must not leave the machine.</summary>
internal sealed class DirectLoopback(IWebProxy? others) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => others?.Credentials;
        set
        {
            if (others is not null)
                others.Credentials = value;
        }
    }

    public Uri? GetProxy(Uri destination) => DashboardAddress.IsPlainLoopback(destination) ? destination : others?.GetProxy(destination);

    public bool IsBypassed(Uri host) => DashboardAddress.IsPlainLoopback(host) || (others?.IsBypassed(host) ?? true);
}
