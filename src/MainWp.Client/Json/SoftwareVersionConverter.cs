using System.Text;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>A version, also where PHP sent a number; no version where the text is empty.</summary>
internal sealed class SoftwareVersionConverter : ScalarConverter<SoftwareVersion>
{
    public override void Write(Utf8JsonWriter writer, SoftwareVersion value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString());

    protected override SoftwareVersion? FromText(string text) => SoftwareVersion.Of(text);

    protected override SoftwareVersion? FromNumber(ref Utf8JsonReader reader) => SoftwareVersion.Of(Encoding.ASCII.GetString(reader.ValueSpan.ToArray()));
}
