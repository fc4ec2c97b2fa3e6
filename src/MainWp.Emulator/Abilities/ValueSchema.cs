using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>Judges a value by its schema as WordPress documents it for rest_validate_value_from_schema: the first fault, or null.</summary>
internal static class ValueSchema
{
    private static readonly string[] Types = ["array", "object", "string", "number", "integer", "boolean", "null"];

    public static SchemaFault? Check(JsonNode? value, JsonObject schema, string path)
    {
        var type = schema["type"];
        foreach (var word in new[] { "anyOf", "oneOf" })
        {
            if (schema[word] is not JsonArray)
                continue;
            var (form, fault) = Form(value, schema, word, path);
            if (fault is not null)
                return fault;
            type ??= form!["type"];
        }

        if (type is JsonArray several)
        {
            if (Best(value, several) is not { } best)
                return WrongType(path, string.Join(",", several.Select(PhpType.ToText)));
            type = best;
        }

        return ByType(value, schema, PhpType.ToText(type), path) ?? Enum(value, schema, type, path) ?? (Types.Contains(PhpType.ToText(type)) && PhpType.ToText(type) != "string" ? null : ValueFormat.Check(value, schema, path));
    }

    /// <summary>The form of anyOf that fits first, or the only one of oneOf that fits; forms without a type have that of the whole.</summary>
    public static (JsonObject? Form, SchemaFault? Fault) Form(JsonNode? value, JsonObject schema, string word, string path)
    {
        var forms = schema[word]!.AsArray().Select(form => form is JsonArray { Count: 0 } ? [] : form as JsonObject).OfType<JsonObject>().Select(form => Typed(form, schema["type"])).ToList();
        var fitting = forms.Where(form => Check(value, form, path) is null).ToList();
        if (fitting.Count == 0)
            return (null, new SchemaFault("rest_no_matching_schema", $"{path} fits none of the expected formats."));
        return word == "oneOf" && fitting.Count > 1
            ? (null, new SchemaFault("rest_one_of_multiple_matches", $"{path} fits several formats and should fit one."))
            : (fitting[0], null);
    }

    /// <summary>The first of several types that takes the value; an empty text is a text where one is allowed.</summary>
    public static string? Best(JsonNode? value, JsonArray types)
    {
        var names = types.Select(PhpType.ToText).ToList();
        if (PhpType.AsText(value) == "" && names.Contains("string"))
            return "string";
        return names.FirstOrDefault(name => Types.Contains(name) && Holds(name, value)) ?? names.FirstOrDefault(name => !Types.Contains(name));
    }

    /// <summary>The schema of a property: its own, that of the first pattern that fits its name, or that of all others; null for none.</summary>
    public static JsonObject? Property(JsonObject schema, string name)
    {
        if (schema["properties"] is JsonObject known && known[name] is { } own)
            return own as JsonObject ?? [];
        foreach (var (pattern, child) in schema["patternProperties"] as JsonObject ?? [])
        {
            if (PhpPattern.Fits(pattern, name))
                return child as JsonObject ?? [];
        }

        return schema["additionalProperties"] as JsonObject;
    }

    public static bool IsForbidden(JsonObject schema, string name) =>
        Property(schema, name) is null && PhpType.Kind(schema["additionalProperties"]) == JsonValueKind.False;

    private static bool Holds(string type, JsonNode? value) => type switch
    {
        "array" => PhpType.IsList(value),
        "object" => PhpType.IsObject(value),
        "integer" => PhpType.IsInteger(value),
        "number" => PhpType.IsNumeric(value),
        "boolean" => PhpType.IsBoolean(value),
        "string" => PhpType.AsText(value) is not null,
        "null" => value is null,
        _ => true,
    };

    private static SchemaFault? ByType(JsonNode? value, JsonObject schema, string type, string path)
    {
        if (!Holds(type, value))
            return WrongType(path, type);
        return type switch
        {
            "object" => Object(PhpType.ToObject(value), schema, path),
            "array" => List(PhpType.ToList(value), schema, path),
            "number" or "integer" => Number(PhpType.Number(value), schema, path),
            "string" => Text(PhpType.AsText(value)!, schema, path),
            _ => null,
        };
    }

    private static SchemaFault? Object(JsonObject value, JsonObject schema, string path)
    {
        var required = schema["required"] is JsonArray listed
            ? listed.Select(PhpType.ToText)
            : (schema["properties"] as JsonObject ?? []).Where(property => property.Value is JsonObject own && PhpType.Kind(own["required"]) == JsonValueKind.True).Select(property => property.Key);
        if (required.FirstOrDefault(name => !value.ContainsKey(name)) is { } missing)
            return new SchemaFault("rest_property_required", $"{missing} is a required property of {path}.");
        foreach (var (name, given) in value)
        {
            if (IsForbidden(schema, name))
                return new SchemaFault("rest_additional_properties_forbidden", $"{name} is not a valid property of Object.");
            if (Property(schema, name) is { } own && Check(given, own, $"{path}[{name}]") is { } fault)
                return fault;
        }

        return Count(value.Count, schema, "minProperties", "maxProperties", "rest_too_few_properties", "rest_too_many_properties", path);
    }

    private static SchemaFault? List(JsonArray value, JsonObject schema, string path)
    {
        for (var at = 0; at < value.Count && schema["items"] is JsonObject item; at++)
        {
            if (Check(value[at], item, $"{path}[{at}]") is { } fault)
                return fault;
        }

        return Count(value.Count, schema, "minItems", "maxItems", "rest_too_few_items", "rest_too_many_items", path)
            ?? (PhpType.IsTruthy(schema["uniqueItems"]) && !AreUnique(value) ? new SchemaFault("rest_duplicate_items", $"{path} has duplicate items.") : null);
    }

    /// <summary>rest_validate_array_contains_unique_items: by value and type, in any order of names.</summary>
    public static bool AreUnique(JsonArray items) => items.Select(item => Stable(item)).Distinct().Count() == items.Count;

    private static string Stable(JsonNode? value) => value switch
    {
        JsonObject fields => $"{{{string.Join(",", fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{Stable(field.Value)}"))}}}",
        JsonArray => Stable(PhpType.ToObject(value)),
        _ => value?.ToJsonString() ?? "null",
    };

    private static SchemaFault? Number(double value, JsonObject schema, string path)
    {
        if (schema["multipleOf"] is { } step && value % PhpType.Number(step) != 0)
            return new SchemaFault("rest_invalid_multiple", $"{path} must be a multiple of {step}.");
        var tooSmall = schema["minimum"] is { } least && (value < PhpType.Number(least) || (PhpType.IsTruthy(schema["exclusiveMinimum"]) && value == PhpType.Number(least)));
        var tooLarge = schema["maximum"] is { } most && (value > PhpType.Number(most) || (PhpType.IsTruthy(schema["exclusiveMaximum"]) && value == PhpType.Number(most)));
        return tooSmall || tooLarge ? new SchemaFault("rest_out_of_bounds", $"{path} is out of its bounds ({schema["minimum"]} to {schema["maximum"]})") : null;
    }

    private static SchemaFault? Text(string value, JsonObject schema, string path)
    {
        var length = value.EnumerateRunes().Count();
        if (Count(length, schema, "minLength", "maxLength", "rest_too_short", "rest_too_long", path) is { } fault)
            return fault;
        return schema["pattern"] is { } pattern && !PhpPattern.Fits(PhpType.ToText(pattern), value)
            ? new SchemaFault("rest_invalid_pattern", $"{path} does not match pattern {pattern}.")
            : null;
    }

    private static SchemaFault? Count(int count, JsonObject schema, string least, string most, string few, string many, string path) =>
        schema[least] is { } minimum && count < PhpType.Number(minimum) ? new SchemaFault(few, $"{path} has {count}, and {least} is {minimum}.")
        : schema[most] is { } maximum && count > PhpType.Number(maximum) ? new SchemaFault(many, $"{path} has {count}, and {most} is {maximum}.")
        : null;

    // The value is compared as its type reads it; null if that reading fails.
    private static SchemaFault? Enum(JsonNode? value, JsonObject schema, JsonNode? type, string path)
    {
        if (schema["enum"] is not JsonArray { Count: > 0 } allowed)
            return null;
        var typed = schema.DeepClone().AsObject();
        if (type is not null)
            typed["type"] = type.DeepClone();
        var (read, fault) = ValueReading.Read(value, typed, path);
        if (fault is not null)
            return fault;
        return allowed.Any(one => AreEqual(read, one)) ? null : new SchemaFault("rest_not_in_enum", $"{path} is not one of {string.Join(", ", allowed.Select(one => PhpType.IsArray(one) ? one!.ToJsonString() : PhpType.ToText(one)))}.");
    }

    private static bool AreEqual(JsonNode? one, JsonNode? other)
    {
        if (PhpType.IsArray(one) && PhpType.IsArray(other))
        {
            var (left, right) = (PhpType.ToObject(one), PhpType.ToObject(other));
            return left.Count == right.Count && left.All(field => right.ContainsKey(field.Key) && AreEqual(field.Value, right[field.Key]));
        }

        return PhpType.Kind(one) == JsonValueKind.Number && PhpType.Kind(other) == JsonValueKind.Number
            ? PhpType.Number(one) == PhpType.Number(other)
            : JsonNode.DeepEquals(one, other);
    }

    private static JsonObject Typed(JsonObject form, JsonNode? type)
    {
        if (type is null || form.ContainsKey("type"))
            return form;
        var typed = form.DeepClone().AsObject();
        typed["type"] = type.DeepClone();
        return typed;
    }

    private static SchemaFault WrongType(string path, string type) => new("rest_invalid_type", $"{path} is not of type {type}.");
}
