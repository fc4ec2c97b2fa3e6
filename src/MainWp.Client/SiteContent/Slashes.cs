using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp;

/// <summary>
/// Doubles backslashes in text that WordPress will strip of one level: what posts, pages and costs are sent loses every single backslash
/// (seen on 6.1.2: a\b arrives as ab), and with it the \u0022 of block attributes.
/// </summary>
internal static class Slashes
{
    public static string? Doubled(string? text) => text?.Replace("\\", "\\\\");

    /// <summary>The same for every text inside.</summary>
    public static JsonNode? Doubled(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(Doubled(element.GetString())),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Doubled)]),
        JsonValueKind.Object => new JsonObject(element.EnumerateObject().Select(field => new KeyValuePair<string, JsonNode?>(field.Name, Doubled(field.Value)))),
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        _ => JsonNode.Parse(element.GetRawText()),
    };
}
