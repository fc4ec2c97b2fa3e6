using System.Text.Json;

namespace MainWp.Json;

/// <summary>An enum by name, whatever its case; a name that this version does not know is the enum's Unknown (0).</summary>
internal class NamedValueConverter<T> : ScalarConverter<T>
    where T : struct, Enum
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString().ToLowerInvariant());

    protected override T FromText(string text) => Parse(text);

    protected override T FromNumber(ref Utf8JsonReader reader) => default;

    /// <summary>The value of that name, or Unknown.</summary>
    internal static T Parse(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && Enum.TryParse<T>(text.Replace("-", "").Replace("_", ""), ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : default;
}
