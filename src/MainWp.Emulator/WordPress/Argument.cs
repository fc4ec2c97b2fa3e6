using System.Text.Json.Nodes;

namespace MainWp.Emulator.WordPress;

/// <summary>A declared parameter of a route and what WordPress checks about it.</summary>
internal sealed record Argument(string Name, string Type = "string")
{
    public bool Required { get; init; }

    public JsonNode? Default { get; init; }

    /// <summary>Returns what is wrong with the value, or nothing.</summary>
    public Func<JsonNode, ArgumentFault?>? Check { get; init; }

    public JsonObject ToJson()
    {
        var schema = new JsonObject { ["type"] = Type, ["required"] = Required };
        if (Default is not null)
            schema["default"] = Default.DeepClone();
        return schema;
    }

    public static Argument Needed(string name, string type = "string") => new(name, type) { Required = true };

    /// <summary>A closed set of values, checked by a callback of the plugin.</summary>
    public static Argument OneOf(string name, string code, params string[] allowed) => new(name)
    {
        Check = value => allowed.Contains(PhpValue.Text(value))
            ? null
            : new ArgumentFault(code, $"{name} takes one of: {string.Join(", ", allowed)}."),
    };

    public static Argument Object(string name) => new(name, "object")
    {
        Check = value => value is JsonObject
            ? null
            : new ArgumentFault("rest_invalid_type", $"{name} must be an object.") { Data = new JsonObject { ["param"] = name } },
    };
}
