using System.Globalization;
using System.Text.Json;

namespace MainWp.Json;

/// <summary>A number or nothing.</summary>
/// <typeparam name="T">The type of the number.</typeparam>
internal abstract class NullableNumberConverter<T> : ScalarConverter<T?>
    where T : struct, IConvertible
{
    public sealed override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number.ToDecimal(CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
