using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>A run that went through to an ability's work.</summary>
/// <param name="Ability">The ability.</param>
/// <param name="Input">The input as the ability's plugin gets it.</param>
internal sealed record AbilityRun(Ability Ability, JsonNode? Input)
{
    /// <summary>Whether it may have changed something: whatever has a confirmation, and what does not only read, except a dry run that is true.</summary>
    public bool IsChange => IsConfirmed(Input) || (!Ability.OnlyReads && !(Input is JsonObject fields && IsDryRun(fields)));

    private static bool IsConfirmed(JsonNode? value) => value switch
    {
        JsonObject fields => fields.Any(field => (field.Key.Equals("confirm", StringComparison.OrdinalIgnoreCase) && PhpType.IsTruthy(field.Value) && PhpType.AsText(field.Value) != "false") || IsConfirmed(field.Value)),
        JsonArray items => items.Any(IsConfirmed),
        _ => false,
    };

    // A dry_run that is a text, or one of several choices, is a text to the plugin, and its effect is unknown.
    private bool IsDryRun(JsonObject fields) => Ability.Input is JsonObject schema && schema["properties"]?["dry_run"]?["type"] is { } type
        && (PhpType.AsText(type) == "boolean" || type is JsonArray several && several.Select(PhpType.ToText).Order().SequenceEqual(["boolean", "null"]))
        && PhpType.IsTruthy(fields["dry_run"]) && PhpType.AsText(fields["dry_run"]) != "false";
}
