using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MainWp.Json;

/// <summary>
/// Reads answers in one pass over their bytes: the envelope, and the rows or the object inside. Rows come as a list, as a map keyed by
/// id or slug, or as "", false or null for none; an empty map comes as [] (QUIRKS 27).
/// </summary>
internal static class AnswerReader
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    /// <summary>Called for each row with its key where the rows come as a map, else null.</summary>
    public delegate void RowFound<T>(string? key, T row);

    /// <summary>Reads the envelope only.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static Envelope ReadEnvelope(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        return Walk(ref reader, default, null);
    }

    /// <summary>Reads the rows under a property of the answer, or the answer itself where it is a list.</summary>
    /// <exception cref="JsonException">The bytes are no JSON, or a row does not have its shape.</exception>
    public static Envelope ReadRows<T>(ReadOnlySpan<byte> json, string property, JsonTypeInfo<T> rowType, RowFound<T> found)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        return Walk(ref reader, property.AsSpan(), (ref Utf8JsonReader at) => ReadRows(ref at, rowType, found));
    }

    /// <summary>Reads the object under a property of the answer, or with no property the whole answer.</summary>
    /// <exception cref="JsonException">The bytes are no JSON, or the object does not have its shape.</exception>
    public static Envelope ReadObject<T>(ReadOnlySpan<byte> json, string? property, JsonTypeInfo<T> type, out T? value)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        if (property is null)
        {
            var envelope = ReadEnvelope(json);
            reader.Read();
            value = reader.TokenType == JsonTokenType.StartObject ? Read(ref reader, type) : default;
            return envelope;
        }
        T? result = default;
        var around = Walk(ref reader, property.AsSpan(), (ref Utf8JsonReader at) =>
        {
            if (at.TokenType == JsonTokenType.StartObject)
                result = Read(ref at, type);
            else
                at.Skip();
        });
        value = result;
        return around;
    }

    private delegate void ValueFound(ref Utf8JsonReader reader);

    private static Envelope Walk(ref Utf8JsonReader reader, ReadOnlySpan<char> property, ValueFound? found)
    {
        bool? success = null;
        string? code = null, message = null;
        int? total = null, pages = null;
        var hasData = false;
        if (!reader.Read())
            throw new JsonException("The answer is empty.");
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            var isList = reader.TokenType == JsonTokenType.StartArray;
            if (found is not null && isList)
                found(ref reader);
            return new Envelope(null, null, null, null, null) { HasData = isList };
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (found is not null && reader.ValueTextEquals(property))
            {
                reader.Read();
                found(ref reader);
                hasData = true;
                continue;
            }
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "success" or "SUCCESS":
                    success = Flag(ref reader);
                    break;
                case "code":
                    code = Text(ref reader);
                    break;
                case "message" or "error" or "ERROR":
                    message = Text(ref reader) ?? message;
                    break;
                case "total":
                    total = Number(ref reader);
                    break;
                case "pages":
                    pages = Number(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        return new Envelope(success, code, message, total, pages) { HasData = hasData };
    }

    private static void ReadRows<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> rowType, RowFound<T> found)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                found(null, Read(ref reader, rowType)!);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = reader.GetString();
                reader.Read();
                found(key, Read(ref reader, rowType)!);
            }
        }
    }

    // Through the converter itself: JsonSerializer.Deserialize(ref reader) would first skip over the value to find its end.
    private static T? Read<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> type) =>
        ((JsonConverter<T>)type.Converter).Read(ref reader, typeof(T), type.Options);

    private static bool? Flag(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.GetDouble() != 0;
            case JsonTokenType.String:
                return reader.GetString() is not ("" or "0" or "false");
            default:
                reader.Skip();
                return null;
        }
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static int? Number(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt32(out var number) ? number : null;
            case JsonTokenType.String:
                return NullableInt32Converter.Parse(reader.GetString()!);
            default:
                reader.Skip();
                return null;
        }
    }
}
