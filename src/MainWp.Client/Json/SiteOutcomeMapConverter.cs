using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>Outcomes by site id; [] for none.</summary>
internal sealed class SiteOutcomeMapConverter : JsonConverter<IReadOnlyDictionary<int, SiteOutcome>>
{
    public override IReadOnlyDictionary<int, SiteOutcome> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var outcomes = new Dictionary<int, SiteOutcome>();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return outcomes;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = NullableInt32Converter.Parse(reader.GetString()!) ?? 0;
            reader.Read();
            if (JsonSerializer.Deserialize(ref reader, MainWpJson.Default.SiteOutcome) is { } outcome)
            {
                outcome.Id = id;
                outcomes[id] = outcome;
            }
        }
        return outcomes;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<int, SiteOutcome> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
