using System.Text;

namespace MainWp;

/// <summary>The head of a request that a browser sent to this machine.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Host">The Host header.</param>
internal sealed record LoopbackRequest(string Method, string Target, string Host)
{
    private const int LargestHead = 16 * 1024;

    /// <summary>Reads a head; null if it is not valid, or too long.</summary>
    public static async Task<LoopbackRequest?> ReadAsync(Stream stream, CancellationToken stop)
    {
        var buffer = new byte[LargestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer, length, buffer.Length - length, stop).ConfigureAwait(false);
            if (read == 0)
                return null;
            length += read;
            var text = Encoding.ASCII.GetString(buffer, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0)
                return Parse(text.Substring(0, end));
        }
        return null;
    }

    /// <summary>The query, where the request is a GET for exactly that address; else null. A host name that resolves to this machine is not this address.</summary>
    public IReadOnlyDictionary<string, string>? QueryFor(Uri address)
    {
        var mark = Target.IndexOf('?');
        var path = mark < 0 ? Target : Target.Substring(0, mark);
        return Method == "GET" && Host == address.Authority && FixedTime.Equal(path, address.AbsolutePath)
            ? QueryText.Read(mark < 0 ? "" : Target.Substring(mark + 1))
            : null;
    }

    private static LoopbackRequest? Parse(string head)
    {
        var lines = head.Split(["\r\n"], StringSplitOptions.None);
        var start = lines[0].Split(' ');
        var host = lines.FirstOrDefault(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase));
        return start.Length == 3 && host is not null ? new LoopbackRequest(start[0], start[1], host.Substring("Host:".Length).Trim()) : null;
    }

    /// <summary>The target contains secrets.</summary>
    public override string ToString() => Method;
}
