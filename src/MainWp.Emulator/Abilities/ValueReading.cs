using System.Globalization;
using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>Reads a value in the types of its schema as WordPress documents it for rest_sanitize_value_from_schema; from 7.1 on abilities get it so.</summary>
internal static class ValueReading
{
    public static (JsonNode? Value, SchemaFault? Fault) Read(JsonNode? value, JsonObject schema, string path)
    {
        var type = schema["type"];
        foreach (var word in new[] { "anyOf", "oneOf" })
        {
            if (schema[word] is not JsonArray)
                continue;
            var (form, fault) = ValueSchema.Form(value, schema, word, path);
            if (fault is not null)
                return (value, fault);
            type ??= form!["type"];
            (value, fault) = Read(value, form!, path);
            if (fault is not null)
                return (value, fault);
        }

        if (type is JsonArray several)
        {
            type = ValueSchema.Best(value, several);
            if (type is null)
                return (null, null);
        }

        switch (PhpType.ToText(type))
        {
            case "array":
                return Items(PhpType.ToList(value), schema, path);
            case "object":
                return Properties(PhpType.ToObject(value), schema, path);
            case "null":
                return (null, null);
            case "integer":
                return ((long)Math.Truncate(Math.Clamp(PhpType.Number(value), long.MinValue, long.MaxValue)), null);
            case "number":
                return (PhpType.Number(value), null);
            case "boolean":
                return (PhpType.AsText(value)?.ToLowerInvariant() is not ("false" or "0") && PhpType.IsTruthy(value), null);
            case "string":
                return (PhpType.ToText(value), null);
            default:
                // What makes a text fit its format makes a text of a number first.
                return (schema["format"] is not null && PhpType.IsNumeric(value) ? PhpType.ToText(value) : value, null);
        }
    }

    private static (JsonNode?, SchemaFault?) Items(JsonArray items, JsonObject schema, string path)
    {
        var read = new JsonArray();
        for (var at = 0; at < items.Count; at++)
        {
            var (value, fault) = schema["items"] is JsonObject item ? Read(items[at], item, $"{path}[{at.ToString(CultureInfo.InvariantCulture)}]") : (items[at], null);
            if (fault is not null)
                return (items, fault);
            read.Add(value?.DeepClone());
        }

        return PhpType.IsTruthy(schema["uniqueItems"]) && !ValueSchema.AreUnique(read) ? (items, new SchemaFault("rest_duplicate_items", $"{path} has duplicate items.")) : (read, null);
    }

    private static (JsonNode?, SchemaFault?) Properties(JsonObject fields, JsonObject schema, string path)
    {
        var read = new JsonObject();
        foreach (var (name, given) in fields)
        {
            if (ValueSchema.IsForbidden(schema, name))
                continue;
            var (value, fault) = ValueSchema.Property(schema, name) is { } own ? Read(given, own, $"{path}[{name}]") : (given, null);
            if (fault is not null)
                return (fields, fault);
            read[name] = value?.DeepClone();
        }

        return (read, null);
    }
}
