using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Http;

/// <content>Answers of mainwp/v1, which have no envelope: what a route sends shows by its shape alone.</content>
// docs/quirks.md, 46 and 47.
internal static partial class AnswerRule
{
    private static readonly string[] ProcessFields = ["client_id", "siteid", "success", "upgrade"];

    /// <summary>Whether these are rows: a list or a map of objects, or either under data. Null rows are only of no use.</summary>
    public static bool IsRows(JsonNode? answer) => answer switch
    {
        JsonObject around when around.Count == 1 && around.TryGetPropertyValue("data", out var data) => data is JsonObject or JsonArray && IsRows(data),
        JsonObject map => map.All(entry => !Words.Contains(entry.Key) && IsContainer(entry.Value)),
        JsonArray list => list.All(row => row is null || (row is JsonObject && !IsSpeech(row))) && (list.Count == 0 || list.Any(row => row is not null)),
        _ => answer is null,
    };

    /// <summary>Whether this is the row of a site, or nothing, which means that there is no such site.</summary>
    public static bool IsSite(JsonNode? answer) => answer switch
    {
        JsonObject row => row.Count == 0 || (row["id"] is not null && row["url"] is not null && !IsError(row)),
        JsonArray list => list.Count == 0,
        _ => answer is null || !IsTextOrNumber(answer),
    };

    /// <summary>Whether this is a number of things.</summary>
    public static bool IsCount(JsonNode? answer) => answer is JsonObject around && around["count"] is JsonValue;

    /// <summary>Whether this holds names by their ids under data.</summary>
    public static bool IsNames(JsonNode? answer) => answer is JsonObject around && around.Count == 1 && around["data"] switch
    {
        JsonObject names => names.All(name => int.TryParse(name.Key, out _)),
        JsonArray list => list.Count == 0,
        var none => around.ContainsKey("data") && !IsTextOrNumber(none),
    };

    /// <summary>Whether this is a map from items to what is known of them, which is never a sentence.</summary>
    public static bool IsMap(JsonNode? answer) => answer switch
    {
        JsonObject map => !map.Any(entry => IsTextOrNumber(entry.Value) && Words.Contains(entry.Key)) && !map.Any(entry => entry.Value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False),
        JsonArray list => list.Count == 0,
        _ => answer is null || !IsTextOrNumber(answer),
    };

    /// <summary>Whether this may come of a change: "Process ran.", an error alone, an id, or nothing. What was done is looked up.</summary>
    public static bool IsProcess(JsonNode? answer) =>
        answer is not JsonObject fields
        || fields.Any(field => ProcessFields.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
        || (fields.Count == 1 && fields.Any(field => field.Key.Equals("error", StringComparison.OrdinalIgnoreCase)))
        || !fields.Any(field => IsTextOrNumber(field.Value) && (Speech.Contains(field.Key, StringComparer.OrdinalIgnoreCase) || field.Key == "data"));

    private static bool IsContainer(JsonNode? value) => value is null or JsonObject or JsonArray;

    private static bool IsSpeech(JsonNode? row) => row is JsonObject { Count: > 0 } fields && fields.All(field => Speech.Contains(field.Key, StringComparer.OrdinalIgnoreCase));

    private static bool IsError(JsonObject fields) => fields.ContainsKey("error") || fields.ContainsKey("message");

    private static bool IsTextOrNumber(JsonNode? node) => node?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number;
}
