using System.Net;

namespace MainWp.Http;

/// <summary>A body that knows whether its sending has begun: before that nothing can have arrived.</summary>
internal sealed class SentContent(byte[] bytes) : HttpContent
{
    private volatile bool _isBegun;

    /// <summary>True from the moment at which the first byte may have left.</summary>
    public bool IsBegun => _isBegun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _isBegun = true;
        return stream.WriteAsync(bytes, 0, bytes.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
