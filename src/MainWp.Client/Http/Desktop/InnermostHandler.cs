using System.Net;
using System.Security.Authentication;

namespace MainWp.Http;

/// <summary>The handler that reaches the network: cookies and redirects stay ours to decide.</summary>
internal static class InnermostHandler
{
    public static HttpMessageHandler Create(ConnectionOptions options, IWebProxy? proxy, SslProtocols protocols)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = ConnectionOptions.MostConnections,
        };
        if (options.SkipCertificateCheck)
            handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;
        if (options.Certificate is { } certificate)
            handler.ClientCertificates.Add(certificate);
        if (proxy is not null)
            handler.Proxy = proxy;
        if (protocols is not SslProtocols.None)
            handler.SslProtocols = protocols;
        return handler;
    }
}
