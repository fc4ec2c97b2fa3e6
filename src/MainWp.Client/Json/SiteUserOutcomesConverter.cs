using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>Outcomes by site id; [] for none.</summary>
internal sealed class SiteUserOutcomesConverter : JsonConverter<IReadOnlyDictionary<int, SiteUserOutcome>>
{
    public override bool HandleNull => true;

    public override IReadOnlyDictionary<int, SiteUserOutcome> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var outcomes = new Dictionary<int, SiteUserOutcome>();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return outcomes;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = NullableInt32Converter.Parse(reader.GetString()!) ?? 0;
            reader.Read();
            if (JsonSerializer.Deserialize(ref reader, MainWpJson.Default.SiteUserOutcome) is { } outcome)
            {
                outcome.Id = id;
                outcomes[id] = outcome;
            }
        }
        return outcomes;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<int, SiteUserOutcome> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
