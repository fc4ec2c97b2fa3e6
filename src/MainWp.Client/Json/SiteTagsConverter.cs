using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>A site's tags: a map of id to name, [] for none, "" where they were not asked for.</summary>
// docs/quirks.md, 25.
internal sealed class SiteTagsConverter : JsonConverter<IReadOnlyList<SiteTag>>
{
    public override IReadOnlyList<SiteTag> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return [];
        }
        var tags = new List<SiteTag>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = NullableInt32Converter.Parse(reader.GetString()!);
            reader.Read();
            tags.Add(new SiteTag(id ?? 0, Slashes.Stripped(WebUtility.HtmlDecode(reader.TokenType == JsonTokenType.String ? reader.GetString() : "")) ?? ""));
        }
        return tags;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<SiteTag> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var tag in value)
            writer.WriteString(tag.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), tag.Name);
        writer.WriteEndObject();
    }
}
