using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Costs;

/// <summary>The costs of a dashboard.</summary>
internal sealed class CostList
{
    private readonly SortedDictionary<int, Cost> _costs = [];
    private int _lastId;

    public IReadOnlyCollection<Cost> All => _costs.Values;

    public Cost Add(string name = "")
    {
        var cost = new Cost { Id = ++_lastId, Name = name };
        _costs[cost.Id] = cost;
        return cost;
    }

    public Cost? Find(int id) => _costs.GetValueOrDefault(id);

    public Cost Required(RestRequest request) => Find(request.Number("id") ?? 0)
        ?? throw new RestError("mainwp_rest_invalid_costs_id", "No cost has this id.", 404);

    public void Remove(Cost cost) => _costs.Remove(cost.Id);
}
