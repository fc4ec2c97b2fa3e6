using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>JSON as plain values: string, long, decimal, bool, list, dictionary. JsonElement in a public place prints as its ValueKind.</summary>
internal static class PlainValue
{
    private static readonly IReadOnlyDictionary<string, object?> Empty = new Dictionary<string, object?>();

    public static IReadOnlyDictionary<string, object?> Of(Dictionary<string, JsonElement>? fields) =>
        fields is null ? Empty : OfFields(fields);

    /// <summary>The same of a document; null for none.</summary>
    public static object? Of(JsonDocument? document) => document is null ? null : Of(document.RootElement);

    public static object? Of(JsonElement element) => Of(element, StringComparer.OrdinalIgnoreCase);

    /// <summary>The same with names in their case: id and ID are two.</summary>
    public static object? Exact(JsonDocument? document) => document is null ? null : Of(document.RootElement, StringComparer.Ordinal);

    /// <summary>The value of the first JSON document in these bytes, with names in their case.</summary>
    /// <exception cref="JsonException">They hold none, or one that is cut off.</exception>
    public static object? Exact(ReadOnlySpan<byte> json) => First(json, StringComparer.Ordinal);

    /// <summary>The value of JSON text with names in their case; the text itself where it is not JSON.</summary>
    public static object? ExactText(string text) => Parsed(text, StringComparer.Ordinal);

    private static object? First(ReadOnlySpan<byte> json, StringComparer names)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        return Of(document.RootElement, names);
    }

    private static object? Parsed(string text, StringComparer names)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Of(document.RootElement, names);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static object? Of(JsonElement element, StringComparer names) => element.ValueKind switch
    {
        JsonValueKind.Object => OfObject(element, names),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Of(item, names)).ToArray(),
        JsonValueKind.String => Text(element),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.TryGetDecimal(out var number) ? number : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The value of the first JSON document in these bytes.</summary>
    /// <exception cref="JsonException">They hold none, or one that is cut off.</exception>
    public static object? Of(ReadOnlySpan<byte> json) => First(json, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of JSON text inside a string; the text itself where it is not JSON; null where it is empty.</summary>
    public static object? OfText(string? text) => string.IsNullOrWhiteSpace(text) ? null : Parsed(text!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The value as models show it: lists and maps have a text.</summary>
    public static object? Shown(object? value) => value switch
    {
        object?[] items => ItemList<object?>.Of(items),
        IReadOnlyDictionary<string, object?> fields => ItemMap<object?>.Of(fields),
        _ => value,
    };

    /// <summary>The value as text: a scalar as it is, a list or map as JSON.</summary>
    public static string? TextOf(object? value)
    {
        if (value is not (object?[] or Dictionary<string, object?>))
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
            Write(writer, value);
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>The text of an element: of a string as it is, of anything else its JSON.</summary>
    public static string Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return element.ToString();
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is not valid text, so it stays as it was sent.
            return element.GetRawText();
        }
    }

    /// <summary>The name of a property.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return property.ToString();
        }
    }

    /// <summary>Writes a plain value as JSON.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case IReadOnlyDictionary<string, object?> fields:
                writer.WriteStartObject();
                foreach (var field in fields)
                {
                    writer.WritePropertyName(field.Key);
                    Write(writer, field.Value);
                }
                writer.WriteEndObject();
                break;
            case object?[] items:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    // Names that differ in case only are one name to PowerShell: the last one counts.
    private static Dictionary<string, object?> OfFields(Dictionary<string, JsonElement> named)
    {
        var fields = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in named)
            fields[field.Key] = Of(field.Value);
        return fields;
    }

    private static Dictionary<string, object?> OfObject(JsonElement element, StringComparer names)
    {
        var fields = new Dictionary<string, object?>(names);
        foreach (var field in element.EnumerateObject())
            fields[NameOf(field)] = Of(field.Value, names);
        return fields;
    }
}
