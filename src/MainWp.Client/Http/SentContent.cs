using System.Net;
using System.Runtime.InteropServices;

namespace MainWp.Http;

/// <summary>A body that knows whether its sending has begun: before that nothing can have arrived.</summary>
internal sealed class SentContent(byte[] bytes) : HttpContent
{
    private static readonly bool IsFramework = RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    private volatile bool _isBegun;

    /// <summary>A body without a byte; null for a GET on .NET Framework, which throws for any.</summary>
    public static SentContent? OfNothing(HttpMethod method) => IsFramework && method == HttpMethod.Get ? null : new SentContent([]);

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
