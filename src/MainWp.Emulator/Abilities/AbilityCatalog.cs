using System.Text.Json.Nodes;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Abilities;

/// <summary>The abilities and their schemas: data that belongs to this assembly, and those of a folder.</summary>
internal sealed class AbilityCatalog
{
    /// <summary>What reads and was called a change before 6.0.2, so that POST is its method there.</summary>
    private static readonly string[] Misdeclared =
    [
        "count-sites", "get-abandoned-plugins", "get-abandoned-themes", "get-batch-job-status", "get-site-changes", "get-site-client",
        "get-site-costs", "get-site-security", "get-sites-basic",
    ];

    public AbilityCatalog(EmulatorOptions? options = null)
    {
        options ??= new EmulatorOptions();
        using var stream = typeof(AbilityCatalog).Assembly.GetManifestResourceStream("MainWp.Emulator.Abilities.abilities.json")!;
        List<Ability> own = [.. JsonNode.Parse(stream)!.AsArray().Select(node => new Ability(node!.AsObject())).Where(ability => options.MainWpIsFrom("6.0") || ability.Name.StartsWith("core/", StringComparison.Ordinal))];
        All = [.. own, .. options.Abilities is { } folder ? AbilityDefinition.In(folder) : []];
        if (options.MainWpIsFrom("6.0.2"))
            return;
        foreach (var ability in own.Where(ability => Misdeclared.Contains(ability.ShortName)))
            ability.Description["meta"]!["annotations"]!["readonly"] = false;
    }

    public IReadOnlyList<Ability> All { get; }

    public Ability? Find(string name) => All.FirstOrDefault(ability => ability.Name == name);
}
