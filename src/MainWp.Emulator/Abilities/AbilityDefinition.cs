using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>Reads abilities from a folder: each file is one description as wp-abilities/v1 gives it, or a list of them.</summary>
internal static class AbilityDefinition
{
    /// <summary>In a description: what the emulator answers. The server shows nothing of it.</summary>
    public const string Behaviour = "emulator";

    public static IEnumerable<Ability> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<Ability> Read(string file)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(File.ReadAllText(file));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file} is not JSON: {e.Message}", e);
        }

        return (node as JsonArray ?? [node?.DeepClone()]).OfType<JsonObject>().Select(description => new Ability(description.DeepClone().AsObject(), isOwn: false));
    }
}
