using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>What each ability does, by its name without mainwp/ and -v1.</summary>
internal sealed class AbilityTable
{
    private readonly Dictionary<string, Func<AbilityInput, JsonNode>> _handlers = [];

    public AbilityTable(Dashboard dashboard)
    {
        new SiteAbilities(dashboard).Register(this);
        new SiteChangeAbilities(dashboard).Register(this);
        new SiteItemAbilities(dashboard).Register(this);
        new SiteBatchAbilities(dashboard).Register(this);
        new UpdateListAbilities(dashboard).Register(this);
        new UpdateRunAbilities(dashboard).Register(this);
        new IgnoreAbilities(dashboard).Register(this);
        new ClientAbilities(dashboard).Register(this);
        new TagAbilities(dashboard).Register(this);
        new JobAbilities(dashboard).Register(this);
        new CoreAbilities(dashboard).Register(this);
    }

    public IReadOnlyCollection<string> Names => _handlers.Keys;

    public void Add(string name, Func<AbilityInput, JsonNode> handler) => _handlers[$"mainwp/{name}-v1"] = handler;

    public void AddCore(string name, Func<AbilityInput, JsonNode> handler) => _handlers[$"core/{name}"] = handler;

    public JsonNode Run(Ability ability, AbilityInput input) => _handlers[ability.Name](input);
}
