using System.Text.Json;

namespace MainWp.Json;

internal sealed class UriConverter : ScalarConverter<Uri>
{
    public override void Write(Utf8JsonWriter writer, Uri value, JsonSerializerOptions options) => writer.WriteStringValue(value.OriginalString);

    protected override Uri? FromText(string text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null;

    protected override Uri? FromNumber(ref Utf8JsonReader reader) => null;
}
