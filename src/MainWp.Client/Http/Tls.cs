using System.Net;
using System.Security.Authentication;

namespace MainWp.Http;

/// <summary>Which versions of TLS a connection may use.</summary>
internal static class Tls
{
    /// <summary>
    /// TLS 1.2 where the process names versions without it, as powershell.exe has on Windows Server 2016 and before; else what the process uses.
    /// The process itself, and so everybody else's connections, stay as they are.
    /// </summary>
    public static SslProtocols Beside(SecurityProtocolType process) =>
        process == 0 || process.HasFlag(SecurityProtocolType.Tls12) ? SslProtocols.None : SslProtocols.Tls12;
}
