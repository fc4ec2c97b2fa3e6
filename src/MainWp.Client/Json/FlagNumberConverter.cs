using System.Text.Json;

namespace MainWp.Json;

/// <summary>A yes or no that the settings routes want as 1 or 0.</summary>
internal sealed class FlagNumberConverter : NullableBooleanConverter
{
    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) => writer.WriteNumberValue(value == true ? 1 : 0);
}
