using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>The abilities and their schemas, which are data that belongs to this assembly.</summary>
internal sealed class AbilityCatalog
{
    public AbilityCatalog()
    {
        using var stream = typeof(AbilityCatalog).Assembly.GetManifestResourceStream("MainWp.Emulator.Abilities.abilities.json")!;
        All = [.. JsonNode.Parse(stream)!.AsArray().Select(node => new Ability(node!.AsObject()))];
    }

    public IReadOnlyList<Ability> All { get; }

    public Ability? Find(string name) => All.FirstOrDefault(ability => ability.Name == name);
}
