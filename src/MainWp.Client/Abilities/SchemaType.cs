using System.Globalization;

namespace MainWp;

/// <summary>The types of JSON Schema over plain values, and what a text becomes in each.</summary>
internal static class SchemaType
{
    /// <summary>Whether the value is of the type as it is.</summary>
    public static bool Holds(string type, object? value) => type switch
    {
        "null" => value is null,
        "object" => value is IReadOnlyDictionary<string, object?>,
        "array" => value is object?[],
        "integer" => value is not bool && NumberOf(value) is { } number && number == decimal.Truncate(number),
        "number" => NumberOf(value) is not null,
        "boolean" => value is bool,
        "string" => value is string,
        _ => true,
    };

    /// <summary>The value as that type, where it can be understood so.</summary>
    public static (bool Fits, object? Value) Convert(string type, object? value)
    {
        var text = value as string;
        switch (type)
        {
            case "integer" when long.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole):
                return (true, whole);
            case "number" when decimal.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return (true, number);
            case "boolean" when text?.Trim().ToLowerInvariant() is "true" or "1" or "$true":
                return (true, true);
            case "boolean" when text?.Trim().ToLowerInvariant() is "false" or "0" or "$false":
                return (true, false);
            case "string" when NumberOf(value) is { } given:
                return (true, given.ToString(CultureInfo.InvariantCulture));
            case "array" when text is not null:
                return (true, text.Split(',').Select(item => (object?)item.Trim()).Where(item => item is not "").ToArray());
            case "array" when value is long or decimal or bool or IReadOnlyDictionary<string, object?>:
                return (true, new[] { value });
            default:
                return (false, value);
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

    /// <summary>Whether two scalars are the same; 1 and 1.0 are.</summary>
    public static bool AreSame(object? one, object? other) =>
        NumberOf(one) is { } number ? NumberOf(other) == number : Equals(one, other);
}
