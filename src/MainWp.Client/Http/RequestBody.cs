using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MainWp.Http;

/// <summary>
/// A body as bytes, made once and sent as often as needed. JSON goes out as exactly application/json: with a charset the settings routes
/// answer 500 (SUMMARY, Bodies).
/// </summary>
internal sealed record RequestBody(byte[] Bytes, string ContentType)
{
    public const string JsonType = "application/json";
    public const string FormType = "application/x-www-form-urlencoded";

    public static RequestBody Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), JsonType);

    public static RequestBody Form(params (string Name, string? Value)[] fields)
    {
        var pairs = fields.Where(field => field.Value is not null).Select(field => $"{Encode(field.Name)}={Encode(field.Value!)}");
        return new(Encoding.ASCII.GetBytes(string.Join("&", pairs)), FormType);
    }

    public HttpContent ToContent() => new ByteArrayContent(Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } };

    // Uri.EscapeDataString alone refuses more than 65,519 characters on .NET Framework.
    private static string Encode(string text)
    {
        const int Slice = 32_000;
        if (text.Length <= Slice)
            return Uri.EscapeDataString(text);
        var encoded = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(Slice, text.Length - at);
            if (at + length < text.Length && char.IsHighSurrogate(text[at + length - 1]))
                length--;
            encoded.Append(Uri.EscapeDataString(text.Substring(at, length)));
            at += length;
        }
        return encoded.ToString();
    }
}
