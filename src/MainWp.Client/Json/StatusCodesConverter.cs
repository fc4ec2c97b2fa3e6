using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>HTTP statuses as a list of texts or numbers, or as one text with commas; "useglobal" and "" are none.</summary>
internal sealed class StatusCodesConverter : JsonConverter<IReadOnlyList<int>>
{
    public override IReadOnlyList<int>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var codes = new List<int>();
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var text in reader.GetString()!.Split(','))
                Add(NullableInt32Converter.Parse(text));
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Add(reader.TokenType switch
                {
                    JsonTokenType.Number => reader.TryGetInt32(out var number) ? number : null,
                    JsonTokenType.String => NullableInt32Converter.Parse(reader.GetString()!),
                    _ => null,
                });
            }
        }
        else
        {
            reader.Skip();
            return null;
        }
        return codes;

        void Add(int? code)
        {
            if (code is { } known)
                codes.Add(known);
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<int> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var code in value)
            writer.WriteNumberValue(code);
        writer.WriteEndArray();
    }
}
