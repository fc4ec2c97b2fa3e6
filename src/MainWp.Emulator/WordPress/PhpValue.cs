using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.WordPress;

/// <summary>Values as PHP sees them: loosely typed, and lists that may be comma separated text.</summary>
internal static class PhpValue
{
    private static readonly char[] Separators = [',', ' ', '\t', '\n', '\r'];

    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue single when single.GetValueKind() == JsonValueKind.String => single.GetValue<string>(),
        JsonValue single when single.GetValueKind() == JsonValueKind.True => "1",
        JsonValue single when single.GetValueKind() == JsonValueKind.False => "",
        JsonValue single => single.ToJsonString(),
        _ => "",
    };

    public static bool Flag(JsonNode? value) => value switch
    {
        JsonValue single when single.GetValueKind() is JsonValueKind.True => true,
        JsonValue single when single.GetValueKind() is JsonValueKind.False => false,
        _ => Text(value).ToLowerInvariant() is "1" or "true" or "yes",
    };

    public static IReadOnlyList<string> List(JsonNode? value) => value switch
    {
        null => [],
        JsonArray array => [.. array.Select(Text).Where(text => text.Length > 0)],
        JsonObject map => [.. map.Select(pair => Text(pair.Value)).Where(text => text.Length > 0)],
        _ => Text(value).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>is_numeric: blanks around, a sign, a fraction and an exponent may be there.</summary>
    public static bool IsNumeric(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && Regex.IsMatch(text, @"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$");

    public static bool IsInteger(JsonNode? value) =>
        long.TryParse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>PHP writes an empty map as a list, and a map with keys 0, 1, 2 too.</summary>
    public static JsonNode Map(IEnumerable<KeyValuePair<string, JsonNode?>> entries)
    {
        var pairs = entries.ToList();
        var isList = pairs.Select((pair, index) => pair.Key == index.ToString(CultureInfo.InvariantCulture)).All(same => same);
        return isList
            ? new JsonArray([.. pairs.Select(pair => pair.Value)])
            : new JsonObject(pairs);
    }

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string> items) => new([.. items.Select(item => (JsonNode?)item)]);

    /// <summary>esc_html.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#039;", StringComparison.Ordinal);

    /// <summary>stripslashes.</summary>
    public static string Unslashed(string text) => Regex.Replace(text, @"\\(.?)", "$1", RegexOptions.Singleline);

    /// <summary>addslashes.</summary>
    public static string Slashed(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);
}
