using System.Text;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>
/// Finds the JSON in a body: after a byte order mark, and among the HTML that PHP prints around it for notices and warnings when a
/// server displays errors.
/// </summary>
// docs/quirks.md, 18.
internal static class JsonStart
{
    private const int MostCandidates = 1000;

    // A candidate may have to be read to the end of the body before it turns out to be wrong.
    private const int MostReadings = 8;
    private const int HeadOfPage = 4096;

    private static readonly string[] PageStarts = ["<!doctype", "<html", "<head", "<body"];

    /// <summary>The offset of the JSON document, or -1 where the body holds none.</summary>
    public static int Find(ReadOnlySpan<byte> body)
    {
        var start = 0;
        if (body.StartsWith("\uFEFF"u8))
            start = "\uFEFF"u8.Length;
        while (start < body.Length && body[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            start++;
        if (start == body.Length)
            return -1;
        return body[start] is (byte)'{' or (byte)'[' ? start : FindAmongNoise(body, start);
    }

    /// <summary>True where the body is one scalar and nothing else.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            return reader.Read() && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int FindAmongNoise(ReadOnlySpan<byte> body, int from)
    {
        if (IsPage(body.Slice(from)))
            return -1;
        var best = -1;
        long longest = 0;
        var left = (long)MostReadings * body.Length;
        for (var tried = 0; tried < MostCandidates && left > 0; tried++)
        {
            var next = body.Slice(from).IndexOfAny((byte)'{', (byte)'[');
            if (next < 0)
                break;
            from += next;
            var length = LengthOfDocument(body.Slice(from), ref left);
            if (length > longest)
            {
                best = from;
                longest = length;
            }
            from += (int)Math.Max(1, length);
        }
        return best;
    }

    // The JSON in the scripts of a page is not an answer. What PHP prints before an answer does not begin like a page.
    private static bool IsPage(ReadOnlySpan<byte> body)
    {
        var head = Encoding.ASCII.GetString(body.Slice(0, Math.Min(body.Length, HeadOfPage)).ToArray());
        return PageStarts.Any(start => head.IndexOf(start, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static long LengthOfDocument(ReadOnlySpan<byte> candidate, ref long left)
    {
        var reader = new Utf8JsonReader(candidate);
        try
        {
            return reader.Read() && reader.TrySkip() ? reader.BytesConsumed : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
        finally
        {
            left -= reader.BytesConsumed;
        }
    }
}
