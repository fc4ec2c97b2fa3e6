using System.Net.Sockets;
using System.Text;

namespace MainWp.Tests.Faults;

/// <summary>One request that arrived whole, and the connection on which to answer it.</summary>
internal sealed class Exchange
{
    private const int LongestHead = 64 * 1024;

    private readonly Socket _socket;
    private readonly Stream _stream;
    private readonly CancellationToken _end;

    private Exchange(Socket socket, Stream stream, string head, byte[] body, CancellationToken end)
    {
        (_socket, _stream, Body, _end) = (socket, stream, body, end);
        var lines = head.Split("\r\n");
        var first = lines[0].Split(' ');
        (Method, Target) = (first[0], first[1]);
        foreach (var line in lines.Skip(1))
        {
            if (line.Split(':', 2) is [var name, var value])
                Headers[name] = value.Trim();
        }
    }

    public string Method { get; }

    /// <summary>Path and query as they were sent.</summary>
    public string Target { get; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; }

    /// <summary>Whether the connection takes another request after this one.</summary>
    public bool IsKept { get; set; } = true;

    /// <summary>The page asked for; 1 where none is.</summary>
    public int Page => System.Text.RegularExpressions.Regex.Match(Target, "[?&]page=([0-9]+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 1;

    /// <summary>Reads the next request of a connection; null at its end.</summary>
    public static async Task<Exchange?> ReadAsync(Socket socket, Stream stream, CancellationToken end)
    {
        var received = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var text = Encoding.ASCII.GetString(received.GetBuffer(), 0, (int)received.Length);
            var headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd >= 0)
            {
                var length = System.Text.RegularExpressions.Regex.Match(text[..headEnd], "(?im)^content-length: *([0-9]+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
                if (received.Length >= headEnd + 4 + length)
                    return new Exchange(socket, stream, text[..headEnd], received.ToArray()[(headEnd + 4)..(headEnd + 4 + length)], end);
            }
            var read = await stream.ReadAsync(buffer, end);
            if (read == 0 || received.Length > LongestHead)
                return null;
            received.Write(buffer, 0, read);
        }
    }

    public Task RespondAsync(int status, string body, string contentType = "application/json; charset=UTF-8", params string[] headers) =>
        RespondAsync(status, Encoding.UTF8.GetBytes(body), contentType, headers);

    public Task RespondAsync(int status, byte[] body, string contentType = "application/json; charset=UTF-8", params string[] headers) =>
        SendAsync(Head(status, contentType, [$"Content-Length: {body.Length}", .. headers]), body);

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(string text, byte[]? more = null)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), _end);
        if (more is not null)
            await _stream.WriteAsync(more, _end);
        await _stream.FlushAsync(_end);
    }

    public static string Head(int status, string contentType, params string[] headers) =>
        $"HTTP/1.1 {status} Status\r\nContent-Type: {contentType}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    /// <summary>Ends the connection by a reset.</summary>
    public void Reset()
    {
        IsKept = false;
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Close();
    }

    /// <summary>Ends the connection after what was sent.</summary>
    public void Close() => IsKept = false;

    /// <summary>Does nothing until the client gives up.</summary>
    public async Task StallAsync()
    {
        IsKept = false;
        var buffer = new byte[1];
        while (await _stream.ReadAsync(buffer, _end) > 0)
        {
        }
    }

    /// <summary>Sends the same byte again and again until the client gives up.</summary>
    public async Task DripAsync(TimeSpan pace)
    {
        IsKept = false;
        while (true)
        {
            await SendAsync(" ");
            await Task.Delay(pace, _end);
        }
    }
}
