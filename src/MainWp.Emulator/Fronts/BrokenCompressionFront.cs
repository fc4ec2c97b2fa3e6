using System.IO.Compression;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>Gateways that compress without knowing of one another.</summary>
internal sealed class BrokenCompressionFront(bool isTwice) : Front
{
    public static Front? Make(string value) => value is "double" or "plain" ? new BrokenCompressionFront(value == "double") : null;

    public override Reply Change(FrontRequest request, Reply reply)
    {
        var changed = reply with { Headers = new(reply.Headers), Body = isTwice ? Compressed(Compressed(reply.Body)) : reply.Body };
        changed.Headers["Content-Encoding"] = "gzip";
        return changed;
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var stream = new GZipStream(buffer, CompressionLevel.Fastest))
            stream.Write(bytes);
        return buffer.ToArray();
    }
}
