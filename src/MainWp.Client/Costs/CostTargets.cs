using System.Text.Json.Nodes;

namespace MainWp;

/// <summary>What a cost is for: sites, tags or clients, and only one of these kinds can be sent.</summary>
/// <param name="Field">sites, groups or clients.</param>
/// <param name="Ids">Their ids.</param>
internal sealed record CostTargets(string Field, IReadOnlyList<int> Ids)
{
    public const string Sites = "sites";
    public const string Tags = "groups";
    public const string Clients = "clients";

    /// <summary>What a cost is for now; null where it is for several kinds, which the API cannot send.</summary>
    public static CostTargets? Of(Cost cost)
    {
        CostTargets[] kinds = [new(Sites, cost.SiteIds), new(Tags, cost.TagIds), new(Clients, cost.ClientIds)];
        var used = kinds.Where(kind => kind.Ids.Count > 0).ToList();
        return used.Count > 1 ? null : used.Count == 1 ? used[0] : kinds[0];
    }

    /// <summary>The differences that these targets would make to a cost.</summary>
    public IEnumerable<Difference> DifferencesOf(Cost cost) =>
    [
        .. Differences.Between(nameof(cost.SiteIds), cost.SiteIds, Field == Sites ? Ids : []),
        .. Differences.Between(nameof(cost.TagIds), cost.TagIds, Field == Tags ? Ids : []),
        .. Differences.Between(nameof(cost.ClientIds), cost.ClientIds, Field == Clients ? Ids : []),
    ];

    public void Apply(JsonObject body) => body[Field] = new JsonArray([.. Ids.Select(id => (JsonNode)id)]);
}
