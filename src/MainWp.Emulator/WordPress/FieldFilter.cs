using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>The _fields parameter: WordPress cuts the answer, and on the routes of sites MainWP cuts the rows inside it.</summary>
internal static class FieldFilter
{
    private const string Sites = "/mainwp/v2/sites";

    public static JsonNode? Apply(RestRequest request, JsonNode? body, bool keepsEnvelope)
    {
        var fields = request.List("_fields");
        if (fields.Count == 0 || body is null)
            return body;
        // From 6.0.12 on, only the controller of sites hides the parameter from WordPress. Elsewhere WordPress filters the fields of the
        // envelope.
        if (keepsEnvelope && request.Path.StartsWith(Sites, StringComparison.Ordinal) && body is JsonObject answer && (answer.ContainsKey("data") || answer.ContainsKey("site")))
        {
            if (answer["data"] is { } data)
                answer["data"] = Rows(data.DeepClone(), [.. fields, .. request.List("custom_fields"), "id"]);
            return body;
        }

        return body is JsonArray list ? PhpValue.Array(list.Select(item => Cut(item, fields))) : Cut(body, fields) is JsonObject { Count: 0 } ? new JsonArray() : Cut(body, fields);
    }

    private static JsonNode Rows(JsonNode data, IReadOnlyList<string> fields) => data switch
    {
        JsonArray rows => PhpValue.Array(rows.Select(row => row is JsonObject item ? Keep(item, fields) : row?.DeepClone())),
        JsonObject row when row.ContainsKey("id") => Keep(row, fields),
        JsonObject map => new JsonObject(map.Select(pair =>
            KeyValuePair.Create(pair.Key, pair.Value is JsonObject item ? (JsonNode?)Keep(item, fields) : pair.Value?.DeepClone()))),
        _ => data,
    };

    private static JsonObject Keep(JsonObject item, IReadOnlyList<string> fields) =>
        new(item.Where(pair => fields.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));

    private static JsonNode? Cut(JsonNode? node, IReadOnlyList<string> fields)
    {
        if (node is not JsonObject item)
            return node?.DeepClone();

        var result = new JsonObject();
        foreach (var (name, value) in item)
        {
            var nested = fields.Where(field => field.StartsWith(name + ".", StringComparison.Ordinal))
                .Select(field => field[(name.Length + 1)..]).ToList();
            if (fields.Contains(name))
                result[name] = value?.DeepClone();
            else if (nested.Count > 0)
                result[name] = Cut(value, nested);
        }

        return result;
    }
}
