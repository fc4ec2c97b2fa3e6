using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MainWp.Json;

/// <summary>The cost tracker's payment methods: a map of slug to title, [] for none.</summary>
internal sealed class PaymentMethodsConverter : JsonConverter<IReadOnlyList<CostPaymentMethod>>
{
    public override IReadOnlyList<CostPaymentMethod> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? [.. document.RootElement.EnumerateObject().Select(method => new CostPaymentMethod { Slug = PlainValue.NameOf(method), Title = WebUtility.HtmlDecode(PlainValue.Text(method.Value)) })]
            : [];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<CostPaymentMethod> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var method in value)
            writer.WriteString(method.Slug, method.Title);
        writer.WriteEndObject();
    }
}
