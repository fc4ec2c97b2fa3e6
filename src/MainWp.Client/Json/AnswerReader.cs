using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MainWp.Json;

/// <summary>
/// Reads answers in one pass over their bytes: the envelope, and the rows or the object inside. Rows come as a list, as a map keyed by
/// id or slug, or as "", false or null for none; an empty map comes as [].
/// </summary>
// docs/quirks.md, 27.
internal static class AnswerReader
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 64 };

    private const int MostFields = 24;

    /// <summary>Called for each row with its key where the rows come as a map, else null; false where the row is of no use.</summary>
    public delegate bool RowFound<T>(string? key, T row);

    /// <summary>Reads the envelope only.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static Envelope ReadEnvelope(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        return Walk(ref reader, "data".AsSpan(), (ref Utf8JsonReader at) => at.Skip());
    }

    /// <summary>Reads the rows under a property, or the answer itself where it is a list. Rows that are null, empty or of another shape are left out.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or none of the rows has its shape.</exception>
    public static Envelope ReadRows<T>(ReadOnlySpan<byte> json, string property, JsonTypeInfo<T> rowType, RowFound<T> found)
    {
        var reader = new Utf8JsonReader(json, ReaderOptions);
        var leftOut = 0;
        return Walk(ref reader, property.AsSpan(), (ref Utf8JsonReader at) => leftOut = ReadRows(ref at, rowType, found)) with { LeftOut = leftOut };
    }

    /// <summary>Reads the object under a property of the answer, or with no property the whole answer.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, or the object does not have its shape.</exception>
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

    /// <summary>Whether this exception comes from reading JSON of another shape.</summary>
    public static bool IsUnreadable(Exception e) => e is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException or NotSupportedException;

    private delegate void ValueFound(ref Utf8JsonReader reader);

    private static Envelope Walk(ref Utf8JsonReader reader, ReadOnlySpan<char> property, ValueFound? found)
    {
        bool? success = null;
        string? code = null, message = null;
        int? total = null, pages = null;
        var data = JsonTokenType.None;
        var hasContent = false;
        List<string> fields = [];
        if (!reader.Read())
            throw new JsonException(Messages.AnswerEmpty);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            var isList = reader.TokenType == JsonTokenType.StartArray;
            if (found is not null && isList)
                found(ref reader);
            return new Envelope(null, null, null, null, null) { HasData = isList, IsList = isList };
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (found is not null && reader.ValueTextEquals(property))
            {
                reader.Read();
                data = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("") ? JsonTokenType.Null : reader.TokenType;
                found(ref reader);
                continue;
            }
            var name = reader.GetString()!;
            if (fields.Count < MostFields)
                fields.Add(name);
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
                    hasContent |= reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && name != "errors";
                    reader.Skip();
                    break;
            }
        }
        return new Envelope(success, code, message, total, pages) { HasContent = hasContent, HasData = data != JsonTokenType.None, IsText = data is JsonTokenType.String or JsonTokenType.Number, Fields = fields };
    }

    // The number of rows that were left out.
    private static int ReadRows<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> rowType, RowFound<T> found)
    {
        int taken = 0, leftOut = 0;
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return 0;
        Exception? fault = null;
        var isMap = reader.TokenType == JsonTokenType.StartObject;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            var key = isMap ? reader.GetString() : null;
            if (isMap)
                reader.Read();
            var start = reader;
            try
            {
                if (reader.TokenType != JsonTokenType.Null && !IsEmpty(reader) && Read(ref reader, rowType) is { } row && found(key, row))
                {
                    taken++;
                    continue;
                }
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                fault = e;
            }
            reader = start;
            reader.Skip();
            leftOut++;
        }
        return taken == 0 && leftOut > 0 ? throw fault ?? new JsonException(Messages.RowsEmpty) : leftOut;
    }

    // By value: the caller's reader stays where it is.
    private static bool IsEmpty(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject;

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
        }
        reader.Skip();
        return null;
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
