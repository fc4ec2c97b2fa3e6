using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>The part of JSON Schema that the abilities use, with WordPress's leniency about text from a query.</summary>
internal static class InputSchema
{
    /// <summary>Gives back the value in the types of its schema; the text says what is wrong with it.</summary>
    public static (JsonNode? Value, string? Problem) Read(JsonNode? value, JsonObject schema, string path)
    {
        var types = Types(schema);
        if (types.Length > 0)
        {
            var typed = types.Select(type => Coerce(value, type)).FirstOrDefault(result => result.Fits);
            if (!typed.Fits)
                return (value, $"{path} is not of type {string.Join(",", types)}.");
            value = typed.Value;
        }

        return value switch
        {
            JsonObject properties when schema["properties"] is JsonObject known => Properties(properties, schema, known, path),
            JsonArray items when schema["items"] is JsonObject item => Items(items, item, path),
            _ => (value, Bounds(value, schema, path)),
        };
    }

    private static (JsonNode?, string?) Properties(JsonObject value, JsonObject schema, JsonObject known, string path)
    {
        var result = new JsonObject();
        foreach (var required in schema["required"] as JsonArray ?? [])
        {
            if (!value.ContainsKey(required!.GetValue<string>()))
                return (value, $"{required} is a required property of {path}.");
        }

        foreach (var (name, given) in value)
        {
            if (known[name] is not JsonObject property)
            {
                if (schema["additionalProperties"] is JsonValue open && open.GetValueKind() == JsonValueKind.False)
                    return (value, $"{name} is not a known property of {path}.");
                result[name] = given?.DeepClone();
                continue;
            }

            var (read, problem) = Read(given, property, $"{path}[{name}]");
            if (problem is not null)
                return (value, problem);
            result[name] = read?.DeepClone();
        }

        foreach (var (name, property) in known)
        {
            if (!result.ContainsKey(name) && property?["default"] is { } fallback)
                result[name] = fallback.DeepClone();
        }

        return (result, null);
    }

    private static (JsonNode?, string?) Items(JsonArray value, JsonObject schema, string path)
    {
        var result = new JsonArray();
        for (var index = 0; index < value.Count; index++)
        {
            var (read, problem) = Read(value[index], schema, $"{path}[{index}]");
            if (problem is not null)
                return (value, problem);
            result.Add(read?.DeepClone());
        }

        return (result, null);
    }

    private static string? Bounds(JsonNode? value, JsonObject schema, string path)
    {
        if (schema["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            return $"{path} is not one of {string.Join(", ", allowed.Select(PhpValue.Text))}.";
        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
        {
            var amount = number.Deserialize<double>();
            if (schema["minimum"] is { } least && amount < least.Deserialize<double>())
                return $"{path} must be {least} at least";
            if (schema["maximum"] is { } most && amount > most.Deserialize<double>())
                return $"{path} must be {most} at most";
        }

        return schema["pattern"] is { } pattern && !Regex.IsMatch(PhpValue.Text(value), pattern.GetValue<string>())
            ? $"{path} does not match pattern {pattern}."
            : null;
    }

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray list => [.. list.Select(type => type!.GetValue<string>())],
        JsonValue single => [single.GetValue<string>()],
        _ => [],
    };

    private static (bool Fits, JsonNode? Value) Coerce(JsonNode? value, string type)
    {
        var text = PhpValue.Text(value);
        switch (type)
        {
            case "null":
                return (value is null, null);
            case "object":
                return (value is JsonObject or JsonArray { Count: 0 }, value is JsonArray ? new JsonObject() : value);
            case "array":
                return value switch
                {
                    JsonArray => (true, value),
                    JsonObject map => (true, PhpValue.Array(map.Select(pair => pair.Value?.DeepClone()))),
                    JsonValue single when single.GetValueKind() == JsonValueKind.String => (true, PhpValue.Texts(PhpValue.List(value))),
                    _ => (false, null),
                };
            case "integer":
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && value is JsonValue
                    ? (true, whole)
                    : (false, null);
            case "number":
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (true, number) : (false, null);
            case "boolean":
                return value is JsonValue && (text.ToLowerInvariant() is "true" or "false" or "1" or "0" or "") ? (true, PhpValue.Flag(value)) : (false, null);
            default:
                return (value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String, value);
        }
    }
}
