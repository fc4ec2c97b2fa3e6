using System.Text.Json;

namespace MainWp.Json;

/// <summary>The outcome of a security check: Y, N, Y_UNABLE or N_UNABLE.</summary>
internal sealed class SecurityStateConverter : ScalarConverter<SecurityState>
{
    public override void Write(Utf8JsonWriter writer, SecurityState value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    protected override SecurityState FromText(string text) => text switch
    {
        "Y" => SecurityState.Good,
        "N" => SecurityState.Bad,
        "Y_UNABLE" => SecurityState.GoodByItself,
        "N_UNABLE" => SecurityState.BadDespiteFix,
        _ => SecurityState.Unknown,
    };

    protected override SecurityState FromNumber(ref Utf8JsonReader reader) => SecurityState.Unknown;
}
