using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using MainWp.Emulator.Access;

namespace MainWp.Emulator.WordPress;

/// <summary>One REST request with its parameters merged as WordPress merges them.</summary>
internal sealed class RestRequest
{
    public required string Method { get; init; }

    /// <summary>The route part of the address: /mainwp/v2/sites.</summary>
    public required string Path { get; init; }

    public required Uri Address { get; init; }

    /// <summary>False for the ?rest_route= form, which MainWP does not authenticate.</summary>
    public required bool IsPretty { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public IPAddress Remote { get; init; } = IPAddress.Loopback;

    public string? ContentType { get; init; }

    public JsonObject Query { get; init; } = [];

    public JsonObject Form { get; init; } = [];

    public JsonObject Json { get; init; } = [];

    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    public JsonObject Url { get; set; } = [];

    public JsonObject Defaults { get; set; } = [];

    public Caller Caller { get; set; } = Caller.Nobody;

    /// <summary>A body key wins over a form field, that over the query, and the path comes last.</summary>
    public JsonNode? this[string name] =>
        Json[name] ?? Form[name] ?? Query[name] ?? Url[name] ?? Defaults[name];

    public bool Has(string name) =>
        Json.ContainsKey(name) || Form.ContainsKey(name) || Query.ContainsKey(name) || Url.ContainsKey(name);

    public bool HasJsonType => ContentType is not null
        && (ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            || ContentType.Contains("+json", StringComparison.OrdinalIgnoreCase));

    public bool HasExactJsonType => ContentType == "application/json";

    public string Text(string name) => PhpValue.Text(this[name]);

    /// <summary>wp_unslash, which routes apply to text that nothing had slashed before: one level of backslashes is lost.</summary>
    public string Unslashed(string name) => PhpValue.Unslashed(Text(name));

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool? Flag(string name) => this[name] is { } value ? PhpValue.Flag(value) : null;

    public IReadOnlyList<string> List(string name) => PhpValue.List(this[name]);

    public IReadOnlyList<int> Ids(string name) =>
        [.. List(name).Select(text => int.TryParse(text, out var id) ? id : 0).Where(id => id > 0)];

    public string Header(string name) => Headers.TryGetValue(name, out var value) ? value : "";

    public bool Accepts(string mediaType) => Header("Accept").Contains(mediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same request carrying another body, as batch routes hand their items on.</summary>
    public RestRequest With(JsonObject body) => new()
    {
        Method = "POST",
        Path = Path,
        Address = Address,
        IsPretty = IsPretty,
        Headers = Headers,
        ContentType = "application/json",
        Json = body,
        Caller = Caller,
    };
}
