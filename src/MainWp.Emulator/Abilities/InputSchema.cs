using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>The part of JSON Schema that the abilities use, with WordPress's leniency about text from a query.</summary>
internal static partial class InputSchema
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
            JsonArray items when schema["minItems"] is { } least && items.Count < least.GetValue<int>() => (value, $"{path} must hold at least {least} items."),
            JsonArray items when schema["maxItems"] is { } most && items.Count > most.GetValue<int>() => (value, $"{path} must hold at most {most} items."),
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

        if (value is JsonValue && value.GetValueKind() == JsonValueKind.String)
        {
            var text = PhpValue.Text(value);
            if (schema["minLength"] is { } shortest && text.Length < shortest.GetValue<int>())
                return $"{path} must be at least {shortest} characters long.";
            if (schema["maxLength"] is { } longest && text.Length > longest.GetValue<int>())
                return $"{path} must be at most {longest} characters long.";
            if (schema["format"]?.GetValue<string>() == "email" && !Email().IsMatch(text))
                return $"{path} is not an email address.";
        }

        return schema["pattern"] is { } pattern && !Regex.IsMatch(PhpValue.Text(value), pattern.GetValue<string>())
            ? $"{path} does not match pattern {pattern}."
            : null;
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$")]
    private static partial Regex Email();

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
                // Every PHP array is an object, and so is no text at all.
                return value switch
                {
                    JsonObject => (true, value),
                    JsonArray list => (true, new JsonObject(list.Select((item, index) => KeyValuePair.Create($"{index}", item?.DeepClone())))),
                    JsonValue when text.Length == 0 && value.GetValueKind() == JsonValueKind.String => (true, new JsonObject()),
                    _ => (false, null),
                };
            case "array":
                return value switch
                {
                    JsonArray => (true, value),
                    JsonObject map when map.All(pair => pair.Key.All(char.IsAsciiDigit)) => (true, PhpValue.Array(map.Select(pair => pair.Value?.DeepClone()))),
                    JsonValue => (true, PhpValue.Texts(PhpValue.List(value))),
                    _ => (false, null),
                };
            case "integer":
                return value is JsonValue && PhpValue.IsNumeric(text, out var whole) && whole == Math.Round(whole) ? (true, (long)whole) : (false, null);
            case "number":
                return value is JsonValue && PhpValue.IsNumeric(text, out var number) ? (true, number) : (false, null);
            case "boolean":
                return value is JsonValue && (value.GetValueKind() is JsonValueKind.True or JsonValueKind.False || text.ToLowerInvariant() is "true" or "false" or "1" or "0") ? (true, PhpValue.Flag(value)) : (false, null);
            default:
                return (value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String, value);
        }
    }
}
