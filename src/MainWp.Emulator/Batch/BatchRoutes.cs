using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Tags;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Batch;

/// <summary>batch, and */batch of each group: many single requests in one, done one after the other.</summary>
internal sealed class BatchRoutes(Dashboard dashboard)
{
    private const int MostItems = 100;

    private readonly SiteRoutes _sites = new(dashboard);
    private readonly SiteItemRoutes _items = new(dashboard);
    private readonly TagRoutes _tags = new(dashboard);
    private readonly ClientRoutes _clients = new(dashboard);
    private readonly CostRoutes _costs = new(dashboard);

    public void Register(MainWpRoutes routes)
    {
        routes.Write("/sites/batch", request => One(request, Sites()));
        routes.Write("/clients/batch", request => One(request, Clients()));
        routes.Write("/tags/batch", request => One(request, Tags()));
        routes.Write("/costs/batch", request => One(request, Costs()));
        routes.Write("/batch", Global);
    }

    private RestAnswer One(RestRequest request, Dictionary<string, Func<RestRequest, RestAnswer>> actions)
    {
        var body = Body(request);
        RequireSmall(Count(body));
        return Run(request, body, actions, actions.Keys);
    }

    /// <summary>Across groups only create works, and what else sites can do; the rest is counted and forgotten.</summary>
    private RestAnswer Global(RestRequest request)
    {
        var body = Body(request);
        RequireSmall(body.Select(group => group.Value is JsonObject actions ? Count(actions) : 0).Sum());
        var answer = new JsonObject();
        foreach (var (group, node) in body)
        {
            if (node is not JsonObject wanted)
                continue;
            var known = group switch { "sites" => Sites(), "clients" => Clients(), "tags" => Tags(), "updates" => Updates(), _ => [] };
            if (Run(request, wanted, known, known.Keys.Except(["update", "delete"])) is { Body: JsonObject { Count: > 0 } done })
                answer[group] = done.DeepClone();
        }

        return new RestAnswer(answer.Count == 0 ? new JsonArray() : answer);
    }

    private RestAnswer Run(
        RestRequest request, JsonObject body, Dictionary<string, Func<RestRequest, RestAnswer>> actions, IEnumerable<string> allowed)
    {
        var answer = new JsonObject();
        foreach (var (action, items) in body)
        {
            if (!allowed.Contains(action) || items is not JsonArray list)
                continue;
            answer[action] = PhpValue.Array(list.Select(item => Single(request, item, actions[action])));
        }

        return new RestAnswer(answer.Count == 0 ? new JsonArray() : answer);
    }

    private JsonNode? Single(RestRequest request, JsonNode? item, Func<RestRequest, RestAnswer> action)
    {
        var body = item is JsonObject given
            ? given.DeepClone().AsObject()
            : new JsonObject { ["id"] = item?.DeepClone() };
        if (body["id"] is { } id && !body.ContainsKey("id_domain"))
            body["id_domain"] = id.DeepClone();
        try
        {
            return action(request.With(body)).Body?.DeepClone();
        }
        catch (RestError error)
        {
            return new JsonObject { ["id"] = item is JsonObject ? body["id"]?.DeepClone() ?? 0 : item?.DeepClone(), ["error"] = error.ToJson(dashboard.Say) };
        }
    }

    private Dictionary<string, Func<RestRequest, RestAnswer>> Sites() => new()
    {
        ["create"] = _sites.Add,
        ["update"] = _sites.Edit,
        ["delete"] = _sites.Remove,
        ["sync"] = _sites.Sync,
        ["reconnect"] = _sites.Reconnect,
        ["disconnect"] = _sites.Disconnect,
        ["suspend"] = request => _sites.Suspend(request, true),
        ["check"] = _sites.Check,
        ["remove"] = _sites.Remove,
        ["security"] = _sites.Security,
        ["plugins"] = _items.Plugins,
        ["themes"] = _items.Themes,
        ["non-mainwp-changes"] = _sites.Changes,
    };

    private Dictionary<string, Func<RestRequest, RestAnswer>> Clients() =>
        new() { ["create"] = _clients.Add, ["update"] = _clients.Edit, ["delete"] = _clients.Remove };

    private Dictionary<string, Func<RestRequest, RestAnswer>> Tags() =>
        new() { ["create"] = _tags.Add, ["update"] = _tags.Edit, ["delete"] = _tags.Remove };

    private Dictionary<string, Func<RestRequest, RestAnswer>> Costs() =>
        new() { ["create"] = _costs.Add, ["update"] = _costs.Edit, ["delete"] = _costs.Remove };

    private static Dictionary<string, Func<RestRequest, RestAnswer>> Updates() =>
        new() { ["create"] = _ => throw new RestError("invalid-method", "That cannot be done here.", 405) };

    private static JsonObject Body(RestRequest request) => request.Json.Count > 0 ? request.Json : request.Form;

    private static int Count(JsonObject actions) => actions.Sum(action => action.Value is JsonArray list ? list.Count : 0);

    private static void RequireSmall(int count)
    {
        if (count > MostItems)
            throw new RestError("mainwp_rest_request_entity_too_large", $"One request takes {MostItems} items, not {count}.", 413);
    }
}
