using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>
/// What an ability from a folder does: it answers what its definition says under "emulator" ("answer", or "error" with code, message and
/// status), else with the input as a plugin would get it.
/// </summary>
internal static class DefinedWork
{
    public static JsonNode? Answer(Ability ability, JsonNode? input)
    {
        var behaviour = ability.Description[AbilityDefinition.Behaviour] as JsonObject ?? [];
        if (behaviour["error"] is JsonObject error)
            throw Error(error);
        var answer = behaviour.ContainsKey("answer")
            ? behaviour["answer"]?.DeepClone()
            : new JsonObject { ["ability"] = ability.Name, ["method"] = ability.Method, ["input"] = input?.DeepClone() };
        if (ability.Description["output_schema"] is JsonObject schema && ValueSchema.Check(answer, schema, "output") is { } fault)
            throw new RestError("ability_invalid_output", $"{ability.Name} has invalid output: {fault.Reason}");
        return answer;
    }

    private static RestError Error(JsonObject error) =>
        new(PhpType.ToText(error["code"]), PhpType.ToText(error["message"]), error["status"] is { } status ? (int)PhpType.Number(status) : null);
}
