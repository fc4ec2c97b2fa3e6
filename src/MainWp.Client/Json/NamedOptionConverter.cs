using System.Text.Json;

namespace MainWp.Json;

/// <summary>As NamedValueConverter, for a setting that may never have been saved.</summary>
internal sealed class NamedOptionConverter<T> : ScalarConverter<T?>
    where T : struct, Enum
{
    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) => writer.WriteStringValue(value?.ToString().ToLowerInvariant());

    protected override T? FromText(string text) => NamedValueConverter<T>.Parse(text);

    protected override T? FromNumber(ref Utf8JsonReader reader) => default(T);
}
