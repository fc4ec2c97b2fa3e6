using System.Text.Json;
using MainWp.Json;

namespace MainWp.Http;

/// <summary>"Invalid parameter(s): recipients" names the parameter. The reason is in data.params.</summary>
// docs/quirks.md, 19.
internal static class RefusedParameters
{
    /// <summary>The envelope with the reasons in its message, where the answer gives any.</summary>
    public static Envelope? Explain(Envelope? envelope, Answer answer)
    {
        if (envelope?.Code != ServerCodes.InvalidParameter)
            return envelope;
        var reader = new Utf8JsonReader(answer.Json);
        using var document = JsonDocument.ParseValue(ref reader);
        var reasons = Field(Field(document.RootElement, "data"), "params") is { ValueKind: JsonValueKind.Object } parameters
            ? parameters.EnumerateObject().Where(reason => reason.Value.ValueKind == JsonValueKind.String).Select(reason => PlainValue.Text(reason.Value)).ToList()
            : [];
        return reasons.Count > 0 ? envelope with { Message = $"{envelope.Message}: {string.Join(" ", reasons)}" } : envelope;
    }

    private static JsonElement? Field(JsonElement? element, string name) =>
        element is { } fields && JsonPart.TryGet(fields, name, out var field) ? field : null;
}
