using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;

namespace MainWp;

/// <summary>Reads the plugins or themes in a site's row, which are JSON text there. Items that are not wanted are skipped, and no object is made of them.</summary>
internal static class InstalledItems
{
    /// <summary>Reads a list of plugins or themes.</summary>
    /// <param name="text">The column: a list, or a map if PHP made one of it.</param>
    /// <param name="type">The item's shape.</param>
    /// <param name="isWanted">Whether a slug is wanted; null for all.</param>
    /// <returns>The wanted items and how many there are in all; null where the text is not a list.</returns>
    public static (List<T> Items, int Total)? Read<T>(EncodedText? text, JsonTypeInfo<T> type, Func<string, bool>? isWanted)
        where T : class
    {
        try
        {
            return text?.Read(json => Read(json, type, isWanted));
        }
        catch (Exception e) when (AnswerReader.IsUnreadable(e))
        {
            return null;
        }
    }

    private static (List<T>, int)? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, Func<string, bool>? isWanted)
        where T : class
    {
        List<T> items = [];
        if (json.IsEmpty)
            return (items, 0);
        var total = 0;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return null;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }
            total++;
            if (isWanted is null || isWanted(SlugAt(reader)))
                items.Add(((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options)!);
            else
                reader.Skip();
        }
        return (items, total);
    }

    // By value: the caller's reader stays where it is.
    private static string SlugAt(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSlug = reader.ValueTextEquals("slug"u8);
            reader.Read();
            if (isSlug)
                return reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            reader.Skip();
        }
        return "";
    }
}
