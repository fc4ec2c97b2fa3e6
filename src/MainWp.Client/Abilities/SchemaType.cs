using System.Globalization;
using System.Text.RegularExpressions;
using MainWp.Json;

namespace MainWp;

/// <summary>The types of JSON Schema over plain values, as WordPress takes them, and what a text becomes in each.</summary>
internal static class SchemaType
{
    private static readonly Regex Numeric = new(@"^[ \t\n\r\v\f]*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?[ \t\n\r\v\f]*$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    /// <summary>Whether WordPress knows a type. A type that it does not know accepts anything.</summary>
    public static bool IsKnown(string type) => type is "null" or "object" or "array" or "integer" or "number" or "boolean" or "string";

    /// <summary>Whether WordPress takes the value for that type as it is: "5" for a number, 1 for true, "a,b" for a list.</summary>
    public static bool Accepts(string type, object? value) => type switch
    {
        "null" => value is null,
        "object" => value is IReadOnlyDictionary<string, object?> or object?[] or "",
        "array" => value is object?[] or string or bool || IsNumber(value) || (value is IReadOnlyDictionary<string, object?> fields && fields.Keys.All(IsIndex)),
        "integer" => IsWhole(value),
        "number" => IsNumber(value) || (value is string text && Numeric.IsMatch(text)),
        "boolean" => value is bool || (value is string flag ? flag.ToLowerInvariant() is "true" or "false" or "0" or "1" : NumberOf(value) is 0 or 1),
        "string" => value is string,
        _ => true,
    };

    /// <summary>The value as that type, where it can be understood so. What is a number to WordPress and too large for ours stays a text.</summary>
    public static (bool Fits, object? Value) Convert(string type, object? value)
    {
        var text = value as string;
        switch (type)
        {
            case "integer" when text is not null && IsWhole(text):
                return (true, ParsedNumber(text) is { } whole && whole == decimal.Truncate(whole) && Math.Abs(whole) <= long.MaxValue ? (long)whole : text);
            case "number" when text is not null && Numeric.IsMatch(text):
                return (true, ParsedNumber(text) is { } number ? number : text);
            case "boolean" when text?.Trim().ToLowerInvariant() is "true" or "1" or "$true":
                return (true, true);
            case "boolean" when text?.Trim().ToLowerInvariant() is "false" or "0" or "$false":
                return (true, false);
            case "string" when value is bool or long or decimal or double:
                return (true, TextOf(value));
            case "array" when text is not null:
                return (true, Listed(text));
            case "array" when value is bool || IsNumber(value) || value is IReadOnlyDictionary<string, object?>:
                return (true, new[] { value });
            case "object" when value is "" or object?[] { Length: 0 }:
                return (true, new Dictionary<string, object?>());
            case "object" when text?.TrimStart().StartsWith("{", StringComparison.Ordinal) == true && PlainValue.ExactText(text) is IReadOnlyDictionary<string, object?> fields:
                return (true, fields);
            default:
                return (Accepts(type, value), value);
        }
    }

    /// <summary>The number that a value is; null for texts and all else.</summary>
    public static decimal? NumberOf(object? value) => value switch
    {
        long whole => whole,
        int whole => whole,
        decimal number => number,
        double number when Math.Abs(number) < (double)decimal.MaxValue => (decimal)number,
        _ => null,
    };

    /// <summary>The number that a text is to WordPress; null for any other, and for one that is too large for ours.</summary>
    public static decimal? NumberIn(object? value) => value is string text && Numeric.IsMatch(text) ? ParsedNumber(text) : null;

    /// <summary>A scalar as it is written in a query or a text; "" for null.</summary>
    public static string TextOf(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether two scalars may be the same to WordPress once it has read them; 1, 1.0 and "1" may be.</summary>
    public static bool MayBeSame(object? one, object? other) =>
        ComparedNumber(one) is { } number && ComparedNumber(other) is { } second ? number == second
        : one is bool || other is bool ? Flag(one) == Flag(other)
        : TextOf(one) == TextOf(other);

    private static bool? Flag(object? value) => Convert("boolean", value) is (true, bool flag) ? flag : NumberOf(value) is { } number ? number != 0 : null;

    private static decimal? ComparedNumber(object? value) => value is string ? NumberIn(value) : NumberOf(value);

    private static bool IsNumber(object? value) => value is long or int or decimal or double;

    private static bool IsWhole(object? value) => value switch
    {
        double number => Math.Round(number) == number,
        string text => Numeric.IsMatch(text) && (ParsedNumber(text) is not { } number || number == decimal.Truncate(number)),
        _ => NumberOf(value) is { } number && number == decimal.Truncate(number),
    };

    private static decimal? ParsedNumber(string text) => decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // To PHP such a name is a number, and a table with only such names is a list.
    private static bool IsIndex(string name) => name == "0" || Regex.IsMatch(name, "^-?[1-9][0-9]{0,17}$", RegexOptions.ECMAScript);

    private static object?[] Listed(string text) =>
        text.TrimStart().StartsWith("[", StringComparison.Ordinal) && PlainValue.ExactText(text) is object?[] items ? items : [.. text.Split(',').Select(item => (object?)item.Trim()).Where(item => item is not "")];
}
