using System.Net;
using System.Security.Authentication;

namespace MainWp.Http;

/// <summary>The handler that reaches the network: cookies and redirects stay ours to decide.</summary>
internal static class InnermostHandler
{
    public static HttpMessageHandler Create(ConnectionOptions options, IWebProxy? proxy, SslProtocols protocols)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = ConnectionOptions.MostConnections,
        };
        if (options.SkipCertificateCheck)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        if (options.Certificate is { } certificate)
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        if (proxy is not null)
            handler.Proxy = proxy;
        handler.SslOptions.EnabledSslProtocols = protocols;
        return handler;
    }
}
