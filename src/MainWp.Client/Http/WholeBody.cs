using System.IO.Compression;

namespace MainWp.Http;

/// <summary>
/// The body of an answer, which fails if it ends before its Content-Length. .NET Framework takes that for the end. It also unpacks the
/// body, because after a handler that unpacks there is no length to compare.
/// </summary>
internal sealed class WholeBody(Stream body, long? announced) : Stream
{
    public const string Packing = "gzip";

    private long _received;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _received; set => throw new NotSupportedException(); }

    public static async Task<Stream> OpenAsync(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        // An answer to HEAD has the length that GET would have, but no body.
        var announced = response.RequestMessage?.Method == HttpMethod.Head ? null : headers.ContentLength;
        var whole = new WholeBody(await response.Content.ReadAsStreamAsync().ConfigureAwait(false), announced);
        return headers.ContentEncoding.LastOrDefault() is { } packing && packing.EndsWith(Packing, StringComparison.OrdinalIgnoreCase) ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(body.Read(buffer, offset, count), count);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Counted(await body.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false), count);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            body.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int read, int wanted)
    {
        _received += read;
        return read > 0 || wanted == 0 || announced is null || _received >= announced ? read : throw new EndOfStreamException(Messages.AnswerCutOff(_received, announced.Value));
    }
}
