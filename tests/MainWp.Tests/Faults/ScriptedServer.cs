using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace MainWp.Tests.Faults;

/// <summary>A server on a loopback socket that answers as a script says, however broken that is, and counts what arrived.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Exchange> _arrived = [];
    private readonly List<Task> _connections = [];
    private readonly Func<Exchange, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly SslProtocols? _wantsCertificate;
    private readonly byte? _alert;
    private readonly Task _accepting;

    private readonly List<TaskCompletionSource> _waiting = [];

    private int _open;
    private Socket? _refusing;

    /// <summary>Starts to listen.</summary>
    /// <param name="answer">Called for each request that arrived whole.</param>
    /// <param name="certificate">With one the server speaks TLS.</param>
    /// <param name="wantsCertificate">The version of TLS in which it asks for a client certificate and talks to nobody without one; null where it does not.</param>
    /// <param name="alert">The fatal alert with which it ends each handshake (RFC 8446, 6.2); null for none.</param>
    public ScriptedServer(Func<Exchange, Task> answer, X509Certificate2? certificate = null, SslProtocols? wantsCertificate = null, byte? alert = null)
    {
        (_answer, _certificate, _wantsCertificate, _alert) = (answer, certificate, wantsCertificate, alert);
        _listener.Start();
        Address = new Uri($"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Requests that arrived to the last byte, in order.</summary>
    public IReadOnlyList<Exchange> Arrived
    {
        get
        {
            lock (_arrived)
                return [.. _arrived];
        }
    }

    /// <summary>Connections that neither side has closed.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Ends when neither side has a connection open.</summary>
    public Task IdleAsync()
    {
        lock (_waiting)
        {
            if (Open == 0)
                return Task.CompletedTask;
            var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(idle);
            return idle.Task;
        }
    }

    /// <summary>Refuses connections from now on; those that are open stay. The port stays taken, so that no other server answers there.</summary>
    public void Refuse()
    {
        var address = _listener.LocalEndpoint;
        _listener.Stop();
        _refusing = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _refusing.Bind(address);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] connections;
        lock (_connections)
            connections = [.. _connections];
        await Task.WhenAll(connections);
        _refusing?.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                lock (_connections)
                {
                    _connections.RemoveAll(connection => connection.IsCompleted);
                    _connections.Add(ServeAsync(client));
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref _open);
        try
        {
            using (client)
            {
                var stream = await OpenAsync(client);
                while (await Exchange.ReadAsync(client.Client, stream, _end.Token) is { } exchange)
                {
                    lock (_arrived)
                        _arrived.Add(exchange);
                    await _answer(exchange);
                    if (!exchange.IsKept)
                        return;
                }
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
        {
            // The client went away, or the script cut it off.
        }
        finally
        {
            Close();
        }
    }

    private void Close()
    {
        lock (_waiting)
        {
            if (Interlocked.Decrement(ref _open) > 0)
                return;
            foreach (var idle in _waiting)
                idle.SetResult();
            _waiting.Clear();
        }
    }

    private async Task AlertAsync(NetworkStream stream, byte alert)
    {
        await stream.ReadAtLeastAsync(new byte[16384], 1, throwOnEndOfStream: false, _end.Token);
        await stream.WriteAsync(new byte[] { 21, 3, 3, 0, 2, 2, alert }, _end.Token);
        throw new IOException("The handshake ended with an alert.");
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (_certificate is null)
            return client.GetStream();
        if (_alert is { } alert)
            await AlertAsync(client.GetStream(), alert);
        var secured = new SslStream(client.GetStream());
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
        {
            ServerCertificate = _certificate,
            ClientCertificateRequired = _wantsCertificate is not null,
            EnabledSslProtocols = _wantsCertificate ?? SslProtocols.None,
            RemoteCertificateValidationCallback = (_, shown, _, _) => _wantsCertificate is null || shown is not null,
        }, _end.Token);
        return secured;
    }
}
