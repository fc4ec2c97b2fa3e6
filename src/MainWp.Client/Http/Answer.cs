using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Json;

namespace MainWp.Http;

/// <summary>A whole answer in a pooled buffer; returned to the pool on Dispose.</summary>
internal sealed class Answer : IDisposable
{
    private const int FirstBuffer = 32 * 1024;

    private const byte GzipStart = 0x1f;
    private const byte GzipNext = 0x8b;

    private readonly byte[] _buffer;
    private readonly int _start;
    private readonly int _length;

    private int _isReturned;

    private Answer(HttpResponseMessage response, byte[] buffer, int length)
        : this(buffer, length)
    {
        Status = response.StatusCode;
        ServerTime = response.Headers.Date;
        TotalPages = response.Headers.TryGetValues("X-WP-TotalPages", out var pages) ? NullableInt32Converter.Parse(pages.First()) : null;
        MediaType = response.Content.Headers.ContentType?.MediaType;
    }

    private Answer(byte[] buffer, int length)
    {
        Status = HttpStatusCode.OK;
        _buffer = buffer;
        _length = length;
        var start = JsonStart.Find(buffer.AsSpan(0, length));
        IsJson = start >= 0;
        _start = Math.Max(0, start);
    }

    public HttpStatusCode Status { get; }

    public DateTimeOffset? ServerTime { get; }

    /// <summary>Pages in all, where WordPress's own lists tell it.</summary>
    public int? TotalPages { get; }

    public string? MediaType { get; }

    public int Length => _length;

    /// <summary>True where the body holds JSON, alone or among PHP notices.</summary>
    public bool IsJson { get; }

    /// <summary>True where the body is a JSON list.</summary>
    public bool IsList => IsJson && _length > _start && _buffer[_start] == (byte)'[';

    /// <summary>True where the body is one text, number, true, false or null and nothing else.</summary>
    public bool IsScalar => !IsJson && JsonStart.IsScalar(Json);

    public ReadOnlySpan<byte> Json => _buffer.AsSpan(_start, _length - _start);

    /// <summary>An answer that was made here instead of on the server.</summary>
    public static Answer Of(JsonObject body)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, MainWpJson.Default.JsonObject);
        var buffer = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(buffer, 0);
        return new Answer(buffer, json.Length);
    }

    /// <summary>Reads the whole body; null where it is larger than the limit, in bytes after decompression.</summary>
    public static async Task<Answer?> ReadAsync(HttpResponseMessage response, int largest, CancellationToken stop)
    {
        using var stream = await WholeBody.OpenAsync(response).ConfigureAwait(false);
        var announced = response.Content.Headers.ContentLength ?? 0;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(FirstBuffer, announced + 1), largest));
        var length = 0;
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer, length, buffer.Length - length, stop).ConfigureAwait(false);
                if (read == 0)
                    break;
                length += read;
                if (length > largest)
                {
                    ArrayPool<byte>.Shared.Return(buffer);
                    return null;
                }
                // In large steps, because the pool keeps buffers of each size that it ever lent.
                if (length == buffer.Length)
                    buffer = LentBuffer.Grown(buffer, length, length * 4);
            }
            if (length > 1 && buffer[0] == GzipStart && buffer[1] == GzipNext)
                throw new InvalidDataException(Messages.StillCompressed);
            buffer = ToUtf8(response, buffer, ref length);
            return new Answer(response, buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    /// <summary>The body as text, for narration and messages.</summary>
    public string Text(int most = int.MaxValue) => Encoding.UTF8.GetString(_buffer, 0, Math.Min(most, _length));

    // A buffer that is returned twice would be given to two answers at once.
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isReturned, 1) == 0)
            ArrayPool<byte>.Shared.Return(_buffer);
    }

    private static byte[] ToUtf8(HttpResponseMessage response, byte[] buffer, ref int length)
    {
        var charset = response.Content.Headers.ContentType?.CharSet?.Trim('"');
        if (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || IsUtf8(buffer, length))
            return buffer;
        Encoding declared;
        try
        {
            declared = Encoding.GetEncoding(charset);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return buffer;
        }
        var utf8 = Encoding.Convert(declared, Encoding.UTF8, buffer, 0, length);
        length = utf8.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        Buffer.BlockCopy(utf8, 0, rented, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return rented;
    }

    // More servers send UTF-8 labelled as ISO-8859-1 than real ISO-8859-1.
    private static bool IsUtf8(byte[] buffer, int length)
    {
        if (Array.IndexOf(buffer, (byte)0, 0, length) >= 0)
            return false;
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(buffer, 0, length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
