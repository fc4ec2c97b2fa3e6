using System.Text.Json;

namespace MainWp.Json;

/// <summary>A closed set that the server numbers, in the order of the numbers.</summary>
internal abstract class NumberedOptionConverter<T>(int first, params T[] values) : ScalarConverter<T?>
    where T : struct, Enum
{
    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } given && Array.IndexOf(values, given) is >= 0 and var at)
            writer.WriteNumberValue(first + at);
        else
            writer.WriteNullValue();
    }

    protected override T? FromText(string text) => Of(NullableInt32Converter.Parse(text));

    protected override T? FromNumber(ref Utf8JsonReader reader) => Of(reader.TryGetInt32(out var number) ? number : null);

    private T? Of(int? number) => number - first is >= 0 and var at && at < values.Length ? values[at] : default(T);
}
