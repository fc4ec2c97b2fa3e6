using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MainWp.Json;

/// <summary>Parts of JSON of any shape. A part that is missing or of another type causes no exception.</summary>
internal static class JsonPart
{
    /// <summary>A field of an object; false if there is none, or the element is not an object.</summary>
    public static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            // Another name contains half a surrogate pair, which .NET does not read as text.
            value = element.EnumerateObject().LastOrDefault(field => PlainValue.NameOf(field) == name).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    /// <summary>The row in an element; null where it is of another shape.</summary>
    public static T? Row<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return null;
        }
    }
}
