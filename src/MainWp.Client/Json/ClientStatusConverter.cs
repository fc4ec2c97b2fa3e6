using System.Text.Json;

namespace MainWp.Json;

/// <summary>A client's state as the server's number: 0 active, 1 suspended, 2 lead, 3 lost.</summary>
internal sealed class ClientStatusConverter : ScalarConverter<ClientStatus>
{
    public override void Write(Utf8JsonWriter writer, ClientStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString().ToLowerInvariant());

    protected override ClientStatus FromText(string text) => Of(NullableInt32Converter.Parse(text));

    protected override ClientStatus FromNumber(ref Utf8JsonReader reader) => Of(reader.TryGetInt32(out var number) ? number : null);

    private static ClientStatus Of(int? number) => number is >= 0 and <= 3 ? (ClientStatus)(number + 1) : ClientStatus.Unknown;
}
