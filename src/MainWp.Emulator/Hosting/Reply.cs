using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Hosting;

/// <summary>What goes over the wire.</summary>
internal sealed record Reply
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; init; } = 200;

    public byte[] Body { get; init; } = [];

    public string ContentType { get; init; } = "text/html; charset=UTF-8";

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>False for what comes from something else on the way, or from WordPress before it has started.</summary>
    public bool IsWordPress { get; init; } = true;

    public Delivery Delivery { get; init; }

    /// <summary>How much longer it takes.</summary>
    public TimeSpan Delay { get; init; }

    public static Reply Page(string html, int status) => new() { Status = status, Body = Encoding.UTF8.GetBytes(html) };

    /// <summary>A page that WordPress knows nothing of.</summary>
    public static Reply Foreign(int status, string html) => Page(html, status) with { IsWordPress = false };

    public static Reply Json(RestAnswer answer, string warning)
    {
        var reply = new Reply
        {
            Status = answer.Status,
            ContentType = "application/json; charset=UTF-8",
            Body = [.. Encoding.UTF8.GetBytes(warning), .. Write(answer.Body)],
        };
        foreach (var (name, value) in answer.Headers)
            reply.Headers[name] = value;
        return reply;
    }

    /// <summary>WordPress sends nothing at all for null.</summary>
    private static byte[] Write(JsonNode? body) => body is null ? [] : Encoding.ASCII.GetBytes(AsPhp(JsonSerializer.Serialize(body, Options)));

    /// <summary>json_encode escapes slashes and whatever is not ASCII.</summary>
    private static string AsPhp(string json)
    {
        var text = new StringBuilder(json.Length + (json.Length / 16));
        foreach (var character in json)
        {
            if (character == '/')
                text.Append("\\/");
            else if (character > '~')
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }
}
