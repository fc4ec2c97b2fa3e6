using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace MainWp;

/// <summary>
/// Receives answers of a browser on this machine (RFC 8252, 7.3): a literal 127.0.0.1, a port that was free, and a path that only the
/// sign-in knows. It needs no rights and keeps no log. Its port stays occupied until it is closed: an unexpected answer does not free it
/// for another program.
/// </summary>
internal sealed class LoopbackReceiver : IDisposable
{
    private const int MostWaiting = 16;

    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly ConcurrentQueue<LoopbackAnswer> _answers = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly CancellationTokenSource _ended = new();
    private Task? _accepting;
    private volatile bool _isClosed;
    private volatile bool _isHeld;

    private LoopbackReceiver(int port, string path)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        // On Windows another account could otherwise listen at the same port; elsewhere the system does not allow that.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            _listener.ExclusiveAddressUse = true;
        _listener.Start();
        Address = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, path).Uri;
    }

    /// <summary>The address that the browser is sent to.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="path">The path to listen at; without one, a random path that nobody can guess.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="MainWpException">Unreachable, where the port is taken.</exception>
    public static LoopbackReceiver Listen(string? path = null, int port = 0)
    {
        try
        {
            return new LoopbackReceiver(port, path ?? $"/{Pkce.Random()}");
        }
        catch (SocketException e)
        {
            throw new MainWpException(ErrorKind.Unreachable, Messages.PortTaken(port, e.Message), e);
        }
    }

    /// <summary>The next answer that fits. Others are refused, and the wait goes on. The port stays open for more.</summary>
    /// <param name="fits">Whether a query may be the expected one. The function of the first call counts.</param>
    /// <param name="wait">The longest wait.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="MainWpException">TimedOut.</exception>
    public async Task<LoopbackAnswer> NextAsync(Func<IReadOnlyDictionary<string, string>, bool> fits, TimeSpan wait, CancellationToken stop)
    {
        _accepting ??= AcceptAsync(fits);
        var hasArrived = await _arrived.WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, stop).ConfigureAwait(false);
        return hasArrived && _answers.TryDequeue(out var answer) ? answer : throw new MainWpException(ErrorKind.TimedOut, Messages.NobodySignedIn);
    }

    /// <summary>
    /// Ends it, but keeps the port occupied: a page that is still open must not send anything to another program that listens there later.
    /// </summary>
    public void Hold(TimeSpan time)
    {
        _isHeld = true;
        _ended.Cancel();
        _ = Task.Delay(time > TimeSpan.Zero ? time : TimeSpan.Zero).ContinueWith(_ => Close(), TaskScheduler.Default);
    }

    public void Dispose()
    {
        _ended.Cancel();
        if (!_isHeld)
            Close();
    }

    private void Close()
    {
        _isClosed = true;
        _listener.Stop();
    }

    private async Task AcceptAsync(Func<IReadOnlyDictionary<string, string>, bool> fits)
    {
        while (!_isClosed)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false), fits);
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                _isClosed |= e is not SocketException;
            }
        }
    }

    // Browsers open connections in advance and send nothing on them. Each connection is served separately and for a short time.
    private async Task ServeAsync(TcpClient client, Func<IReadOnlyDictionary<string, string>, bool> fits)
    {
        using var connection = client;
        using var limit = new CancellationTokenSource(LongestRequest);
        using var abort = limit.Token.Register(connection.Close);
        LoopbackAnswer? answer = null;
        try
        {
            using var stream = connection.GetStream();
            var head = await LoopbackRequest.ReadAsync(stream, limit.Token).ConfigureAwait(false);
            var query = head?.QueryFor(Address);
            byte[] page;
            if (query is null)
            {
                page = LoopbackPage.For(head is null ? 400 : 404);
            }
            else if (_ended.IsCancellationRequested || _answers.Count >= MostWaiting || !fits(query))
            {
                page = LoopbackPage.For(_ended.IsCancellationRequested ? 410 : 403);
            }
            else
            {
                answer = new LoopbackAnswer(query);
                limit.CancelAfter(Timeout.InfiniteTimeSpan);
                page = await DecidedAsync(answer).ConfigureAwait(false);
                limit.CancelAfter(LongestRequest);
            }
            await stream.WriteAsync(page, 0, page.Length, limit.Token).ConfigureAwait(false);
            await stream.FlushAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
        finally
        {
            answer?.MarkShown();
        }
    }

    private async Task<byte[]> DecidedAsync(LoopbackAnswer answer)
    {
        using var drop = _ended.Token.Register(answer.Drop);
        _answers.Enqueue(answer);
        _arrived.Release();
        return await answer.Page.ConfigureAwait(false);
    }
}
