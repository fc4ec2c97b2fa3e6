using System.Net;
using System.Net.Sockets;

namespace MainWp;

/// <summary>
/// Receives one answer of a browser on this machine (RFC 8252, 7.3): a literal 127.0.0.1, a port that was free, and a path that only the
/// asker knows. It needs no rights, keeps no log, and closes with its first fitting answer.
/// </summary>
internal sealed class LoopbackReceiver : IDisposable
{
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly TaskCompletionSource<IReadOnlyDictionary<string, string>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosed;

    private LoopbackReceiver(int port, string path)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Address = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, path).Uri;
    }

    /// <summary>Where the browser is to come to.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="path">The path to listen at; without one it is made up and cannot be guessed.</param>
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
            throw new MainWpException(ErrorKind.Unreachable, $"Port {port} of this machine cannot be listened at ({e.Message}). Take another, or end what uses it.", e);
        }
    }

    /// <summary>The query of the first request that fits; others are refused and waited past.</summary>
    /// <param name="fits">Whether a query is the one that is waited for.</param>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="tell">What the person is told in the browser for a query that fits; without it, to be signed in.</param>
    /// <exception cref="MainWpException">TimedOut.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReceiveAsync(
        Func<IReadOnlyDictionary<string, string>, bool> fits, TimeSpan timeout, CancellationToken stop, Func<IReadOnlyDictionary<string, string>, string>? tell = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        using var ended = limit.Token.Register(() => _answer.TrySetCanceled());
        _ = AcceptAsync(fits, tell);
        try
        {
            return await _answer.Task.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new MainWpException(ErrorKind.TimedOut, $"Nobody finished signing in within {timeout.TotalMinutes:0.#} minutes. Nothing is connected. Run the command again, or with a longer time-out.");
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException("The command was stopped.", stop);
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        _listener.Stop();
    }

    private async Task AcceptAsync(Func<IReadOnlyDictionary<string, string>, bool> fits, Func<IReadOnlyDictionary<string, string>, string>? tell)
    {
        while (!_isClosed)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync().ConfigureAwait(false), fits, tell);
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                _isClosed |= e is not SocketException;
            }
        }
    }

    // Browsers open connections ahead and send nothing on them: each is served by itself and none for long.
    private async Task ServeAsync(TcpClient client, Func<IReadOnlyDictionary<string, string>, bool> fits, Func<IReadOnlyDictionary<string, string>, string>? tell)
    {
        using var connection = client;
        using var limit = new CancellationTokenSource(LongestRequest);
        using var abort = limit.Token.Register(connection.Close);
        try
        {
            using var stream = connection.GetStream();
            var head = await LoopbackRequest.ReadAsync(stream, limit.Token).ConfigureAwait(false);
            var query = head?.QueryFor(Address);
            var isAnswer = query is not null && fits(query);
            var page = LoopbackPage.For(head is null ? 400 : query is null ? 404 : isAnswer ? 200 : 403, isAnswer ? tell?.Invoke(query!) : null);
            await stream.WriteAsync(page, 0, page.Length, limit.Token).ConfigureAwait(false);
            await stream.FlushAsync(limit.Token).ConfigureAwait(false);
            if (isAnswer)
                _answer.TrySetResult(query!);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }
}
