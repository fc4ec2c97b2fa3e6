using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MainWp.Http;

/// <summary>
/// A body as bytes, made once and sent as often as needed. JSON goes out as exactly application/json: with a charset the settings routes
/// answer 500.
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

    /// <summary>One file and plain fields, as a browser's form sends them.</summary>
    public static RequestBody Multipart(string fileField, string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var boundary = $"mainwp-{Guid.NewGuid():N}";
        var head = new StringBuilder();
        foreach (var (name, value) in fields)
            head.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        head.Append($"--{boundary}\r\nContent-Disposition: form-data; name=\"{fileField}\"; filename=\"{fileName.Replace("\"", "_")}\"\r\nContent-Type: text/csv\r\n\r\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(head.ToString()), .. file, .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n")];
        return new(bytes, $"multipart/form-data; boundary={boundary}");
    }

    public HttpContent ToContent() => new SentContent(Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(ContentType) } };

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
