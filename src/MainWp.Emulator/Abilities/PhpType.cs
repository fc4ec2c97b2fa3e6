using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.Abilities;

/// <summary>
/// Values as PHP holds them after json_decode or a query: an object and a list are both arrays, and a name such as "3" is a number.
/// The names are those of WordPress's documented functions.
/// </summary>
internal static partial class PhpType
{
    private static readonly char[] ListSeparators = [',', ' ', '\t', '\n', '\r', '\v', '\f'];

    public static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    public static string? AsText(JsonNode? value) => Kind(value) == JsonValueKind.String ? value!.GetValue<string>() : null;

    public static bool IsArray(JsonNode? value) => value is JsonArray or JsonObject;

    /// <summary>is_numeric: a number, or a text that is one; true and false are none.</summary>
    public static bool IsNumeric(JsonNode? value) => Kind(value) == JsonValueKind.Number || (AsText(value) is { } text && Numeric().IsMatch(text));

    /// <summary>(float): of a text the number that it begins with, of an array whether there is anything in it.</summary>
    public static double Number(JsonNode? value) => value switch
    {
        null => 0,
        JsonArray or JsonObject => IsTruthy(value) ? 1 : 0,
        _ when Kind(value) is JsonValueKind.True or JsonValueKind.False => IsTruthy(value) ? 1 : 0,
        _ => double.TryParse(Leading().Match(ToText(value)).Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    /// <summary>rest_is_integer.</summary>
    public static bool IsInteger(JsonNode? value) => IsNumeric(value) && Math.Round(Number(value)) == Number(value);

    /// <summary>rest_is_boolean: true, false, 0, 1 and their texts; 1.0 is none.</summary>
    public static bool IsBoolean(JsonNode? value) => Kind(value) switch
    {
        JsonValueKind.True or JsonValueKind.False => true,
        JsonValueKind.String => AsText(value)!.ToLowerInvariant() is "true" or "false" or "0" or "1",
        JsonValueKind.Number => value!.ToJsonString() is "0" or "1",
        _ => false,
    };

    /// <summary>rest_is_array: any scalar is a list, separated by commas and blanks; an array counts where all its keys are numbers.</summary>
    public static bool IsList(JsonNode? value) => value switch
    {
        null => false,
        JsonArray => true,
        JsonObject fields => fields.All(field => IsKey(field.Key)),
        _ => true,
    };

    /// <summary>rest_is_object: any array, and an empty text.</summary>
    public static bool IsObject(JsonNode? value) => IsArray(value) || AsText(value) == "";

    /// <summary>rest_sanitize_array.</summary>
    public static JsonArray ToList(JsonNode? value) => value switch
    {
        null => [],
        JsonArray items => [.. items.Select(item => item?.DeepClone())],
        JsonObject fields => [.. fields.Select(field => field.Value?.DeepClone())],
        _ => [.. ToText(value).Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode?)item)],
    };

    /// <summary>rest_sanitize_object.</summary>
    public static JsonObject ToObject(JsonNode? value) => value switch
    {
        JsonObject fields => fields.DeepClone().AsObject(),
        JsonArray items => new JsonObject(items.Select((item, at) => KeyValuePair.Create(at.ToString(CultureInfo.InvariantCulture), item?.DeepClone()))),
        _ => [],
    };

    /// <summary>(string) of a scalar.</summary>
    public static string ToText(JsonNode? value) => Kind(value) switch
    {
        JsonValueKind.Null or JsonValueKind.False => "",
        JsonValueKind.True => "1",
        JsonValueKind.String => AsText(value)!,
        _ => value!.ToJsonString() is var number && number.AsSpan().IndexOfAny(".eE") >= 0 && double.TryParse(number, CultureInfo.InvariantCulture, out var real) ? real.ToString("R", CultureInfo.InvariantCulture) : number,
    };

    /// <summary>empty(), negated.</summary>
    public static bool IsTruthy(JsonNode? value) => value switch
    {
        null => false,
        JsonArray items => items.Count > 0,
        JsonObject fields => fields.Count > 0,
        _ => Kind(value) == JsonValueKind.Number ? Number(value) != 0 : ToText(value) is not ("" or "0"),
    };

    [GeneratedRegex(@"^[ \t\n\r\v\f]*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?[ \t\n\r\v\f]*$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^[ \t\n\r\v\f]*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")]
    private static partial Regex Leading();

    private static bool IsKey(string name) => long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == name;
}
