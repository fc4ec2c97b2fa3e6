using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EmulatorTests;

/// <summary>
/// Compares names and JSON types. Maps keyed by ids, slugs or addresses are compared by the shape of their values,
/// lists by what all their elements together look like.
/// </summary>
internal static partial class BodyShape
{
    private static readonly string[] MapNames = ["themes", "theme_upgrades"];

    public static IReadOnlyList<string> Differences(JsonNode? recorded, JsonNode? emulated)
    {
        var differences = new List<string>();
        Compare("$", [recorded], [emulated], differences);
        return differences;
    }

    private static void Compare(string path, IReadOnlyList<JsonNode?> recorded, IReadOnlyList<JsonNode?> emulated, List<string> differences)
    {
        recorded = [.. recorded.Where(node => !IsTrimmed(node))];
        emulated = [.. emulated.Where(node => !IsTrimmed(node))];
        if (recorded.Count == 0 || emulated.Count == 0)
            return;

        var expected = recorded.Select(Type).Distinct().ToList();
        foreach (var type in emulated.Select(Type).Distinct().Except(expected))
            differences.Add($"{path} is {type}, recorded {string.Join("|", expected)}");

        CompareObjects(path, [.. recorded.OfType<JsonObject>()], [.. emulated.OfType<JsonObject>()], differences);
        var items = recorded.OfType<JsonArray>().SelectMany(array => array).ToList();
        Compare(path + "[]", items, Alike(items, [.. emulated.OfType<JsonArray>().SelectMany(array => array)]), differences);
        CompareTexts(path, recorded, emulated, differences);
    }

    /// <summary>Of a list that was trimmed only the kinds of elements that are left can be compared.</summary>
    private static IReadOnlyList<JsonNode?> Alike(List<JsonNode?> recorded, List<JsonNode?> emulated)
    {
        if (!recorded.Any(IsTrimmed))
            return emulated;
        var kinds = recorded.Select(Kind).ToHashSet();
        return [.. emulated.Where(node => kinds.Contains(Kind(node)))];
    }

    private static string Kind(JsonNode? node) => node is not JsonObject item
        ? ""
        : item["version"]?.ToString() is "v1" or "v2"
            ? item["version"]!.ToString()
            : item.ContainsKey("input_schema") ? item["name"]!.ToString() : item.ContainsKey("__trimmed__") ? "trimmed" : "";

    private static void CompareObjects(string path, List<JsonObject> recorded, List<JsonObject> emulated, List<string> differences)
    {
        if (recorded.Count == 0 || emulated.Count == 0)
            return;
        if (recorded.Concat(emulated).All(item => IsMap(path, item)))
        {
            Compare(path + "{}", [.. recorded.SelectMany(Values)], [.. emulated.SelectMany(Values)], differences);
            return;
        }

        var expected = Names(recorded);
        var actual = Names(emulated);
        differences.AddRange(expected.Except(actual).Select(name => $"{path}.{name} is missing"));
        differences.AddRange(actual.Except(expected).Select(name => $"{path}.{name} is not recorded"));
        foreach (var name in expected.Intersect(actual))
        {
            Compare(
                $"{path}.{name}",
                [.. recorded.Where(item => item.ContainsKey(name)).Select(item => item[name])],
                [.. emulated.Where(item => item.ContainsKey(name)).Select(item => item[name])],
                differences);
        }
    }

    /// <summary>Text that holds JSON is compared as what it holds.</summary>
    private static void CompareTexts(string path, IReadOnlyList<JsonNode?> recorded, IReadOnlyList<JsonNode?> emulated, List<string> differences)
    {
        var expected = recorded.Select(Embedded).OfType<JsonNode>().Where(node => Count(node) > 0).ToList();
        var actual = emulated.Select(Embedded).OfType<JsonNode>().Where(node => Count(node) > 0).ToList();
        Compare(path + "<json>", [.. expected], [.. actual], differences);
    }

    private static JsonNode? Embedded(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return null;
        var text = value.GetValue<string>();
        if (text.Length < 2 || text[0] is not ('{' or '['))
            return null;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Count(JsonNode node) => node switch { JsonArray array => array.Count, JsonObject item => item.Count, _ => 0 };

    private static HashSet<string> Names(List<JsonObject> items) =>
        [.. items.SelectMany(item => item).Select(pair => pair.Key).Where(name => name != "__trimmed__")];

    private static IEnumerable<JsonNode?> Values(JsonObject item) =>
        item.Where(pair => pair.Key != "__trimmed__").Select(pair => pair.Value);

    private static bool IsMap(string path, JsonObject item) =>
        item.All(pair => MapKey().IsMatch(pair.Key) || pair.Key == "__trimmed__")
        || item.All(pair => pair.Value is JsonObject outcome && outcome.ContainsKey("success"))
        || MapNames.Contains(path.Replace("<json>", "", StringComparison.Ordinal).Split('.')[^1]);

    private static bool IsTrimmed(JsonNode? node) =>
        (node is JsonObject item && item.Count == 1 && item.ContainsKey("__trimmed__"))
        || (node is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().StartsWith("__trimmed__", StringComparison.Ordinal));

    private static string Type(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => node.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "number",
            _ => "string",
        },
    };

    [GeneratedRegex(@"^\d+$|/|%2F|\.php$")]
    private static partial Regex MapKey();
}
