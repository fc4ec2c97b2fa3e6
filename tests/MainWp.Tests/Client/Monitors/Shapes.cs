using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Json;

namespace MainWp.Tests.Client.Monitors;

/// <summary>Looks for fields of a recorded answer that a type has no property for. What was trimmed from a recording counts as absent.</summary>
internal static class Shapes
{
    private const string Trimmed = "__trimmed__";

    /// <summary>The paths of the fields that would be lost or end among the unknown ones.</summary>
    public static IEnumerable<string> Unread(JsonNode? node, Type type, string path = "$")
    {
        if (MainWpJson.Default.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type) is not { } info)
            yield break;
        switch (node)
        {
            case JsonObject fields when info.Kind == JsonTypeInfoKind.Object:
                foreach (var (name, value) in fields.Where(field => field.Key != Trimmed))
                {
                    var property = info.Properties.FirstOrDefault(property => property.Name == name && !property.IsExtensionData);
                    if (property is null)
                        yield return $"{path}.{name}";
                    var inner = property is { CustomConverter: null } ? Unread(value, property.PropertyType, $"{path}.{name}") : [];
                    foreach (var lost in inner)
                        yield return lost;
                }
                break;
            case JsonObject map when info.Kind == JsonTypeInfoKind.Dictionary:
                foreach (var lost in map.SelectMany(entry => Unread(entry.Value, info.ElementType!, $"{path}.{entry.Key}")))
                    yield return lost;
                break;
            case JsonArray items when info.Kind == JsonTypeInfoKind.Enumerable:
                foreach (var lost in items.SelectMany((item, at) => Unread(item, info.ElementType!, $"{path}[{at}]")))
                    yield return lost;
                break;
        }
    }

    /// <summary>The same for the rows of a list or a map.</summary>
    public static IEnumerable<string> UnreadRows(JsonNode? rows, Type type) => rows switch
    {
        JsonArray list => list.SelectMany((row, at) => Unread(row, type, $"$[{at}]")),
        JsonObject map => map.SelectMany(row => Unread(row.Value, type, $"$.{row.Key}")),
        _ => [],
    };
}
