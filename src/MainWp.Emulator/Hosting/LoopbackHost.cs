using System.Net;

namespace MainWp.Emulator.Hosting;

/// <summary>The Host header: pages of the Internet reach a loopback port by a name of their own, and are turned away.</summary>
internal static class LoopbackHost
{
    public static Reply? Refuse(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        var isLocal = host is "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return isLocal ? null : Reply.Foreign(421, Pages.Gateway(421, "Misdirected Request"));
    }
}
