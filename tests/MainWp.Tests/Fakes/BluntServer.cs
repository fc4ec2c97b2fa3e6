using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MainWp.Tests.Fakes;

/// <summary>A server on a loopback socket that says one thing to whoever begins with TLS, another to everybody else, and hangs up.</summary>
internal sealed class BluntServer : IAsyncDisposable
{
    private const byte Handshake = 0x16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _work;

    public BluntServer(string toTls, string toOthers)
    {
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}/");
        _work = ServeAsync(Encoding.ASCII.GetBytes(toTls), Encoding.ASCII.GetBytes(toOthers));
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
    }

    private async Task ServeAsync(byte[] toTls, byte[] toOthers)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var begin = new byte[8192];
                await client.Client.ReceiveAsync(begin);
                await client.Client.SendAsync(begin[0] == Handshake ? toTls : toOthers);
                client.Client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
