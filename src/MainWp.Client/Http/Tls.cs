using System.Net;
using System.Security.Authentication;

namespace MainWp.Http;

/// <summary>Which versions of TLS a connection may use.</summary>
internal static class Tls
{
    /// <summary>
    /// TLS 1.2 if the process names versions without it, as powershell.exe does on Windows Server 2016 and before; otherwise the versions
    /// of the process. The setting of the process stays as it is, and with it all other connections.
    /// </summary>
    public static SslProtocols Beside(SecurityProtocolType process) =>
        process == 0 || process.HasFlag(SecurityProtocolType.Tls12) ? SslProtocols.None : SslProtocols.Tls12;
}
