using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Costs;

/// <summary>Costs in the shapes in which the server writes them.</summary>
internal static class CostView
{
    public static IEnumerable<Cost> Of(Dashboard dashboard, Site site) => dashboard.Costs.All.Where(cost =>
        cost.Sites.Contains(site.Id)
        || cost.Tags.Any(site.TagIds.Contains)
        || (site.ClientId != 0 && cost.Clients.Contains(site.ClientId)));

    public static IEnumerable<Cost> Of(Dashboard dashboard, Client client) => dashboard.Costs.All.Where(cost => cost.Clients.Contains(client.Id));

    public static IEnumerable<Site> SitesOf(Dashboard dashboard, Cost cost) =>
        dashboard.Sites.All.Where(site => Of(dashboard, site).Contains(cost));

    public static IEnumerable<Client> ClientsOf(Dashboard dashboard, Cost cost) => dashboard.Clients.All.Where(client =>
        cost.Clients.Contains(client.Id) || SitesOf(dashboard, cost).Any(site => site.ClientId == client.Id));

    public static JsonNode Map(IEnumerable<Cost> costs)
    {
        var map = new JsonObject();
        foreach (var cost in costs)
            map[Text(cost.Id)] = Listed(cost);
        return map.Count == 0 ? new JsonArray() : map;
    }

    public static JsonObject Listed(Cost cost)
    {
        var view = Start(cost, cost.Id);
        view["last_renewal"] = Date(cost.LastRenewal);
        view["next_renewal"] = Date(cost.NextRenewal);
        view["last_alert"] = 0;
        Finish(view, cost);
        return view;
    }

    /// <summary>The row as it lies in the database.</summary>
    public static JsonObject Raw(Cost cost)
    {
        var view = Start(cost, Text(cost.Id));
        view["last_renewal"] = Seconds(cost.LastRenewal);
        view["next_renewal"] = Seconds(cost.NextRenewal);
        view["next_renewal_today"] = "0";
        view["last_alert"] = "0";
        view["cost_icon"] = "";
        view["cost_color"] = cost.Color;
        Finish(view, cost);
        return view;
    }

    public static JsonObject Ability(Cost cost) => new()
    {
        ["id"] = cost.Id,
        ["name"] = cost.Name,
        ["type"] = cost.Type,
        ["price"] = (double)cost.Price,
        ["renewal_type"] = cost.RenewalType,
        ["payment_method"] = cost.PaymentMethod,
        ["product_type"] = cost.ProductType,
        ["last_renewal"] = cost.LastRenewal is { } last ? Times.WithOffset(last) : null,
        ["next_renewal"] = cost.NextRenewal is { } next ? Times.WithOffset(next) : null,
    };

    private static JsonObject Start(Cost cost, JsonNode id) => new()
    {
        ["id"] = id,
        ["name"] = cost.Name,
        ["url"] = cost.Url,
        ["type"] = cost.Type,
        ["product_type"] = cost.ProductType,
        ["slug"] = cost.Slug,
        ["license_type"] = cost.LicenseType,
        ["cost_status"] = cost.Status,
        ["payment_method"] = cost.PaymentMethod,
        ["price"] = cost.Price.ToString("0.00000000", CultureInfo.InvariantCulture),
        ["renewal_type"] = cost.RenewalType,
    };

    private static void Finish(JsonObject view, Cost cost)
    {
        view["sites"] = Ids(cost.Sites);
        view["groups"] = Ids(cost.Tags);
        view["clients"] = Ids(cost.Clients);
        view["note"] = cost.Note;
    }

    private static string Ids(IReadOnlyList<int> ids) => ids.Count == 0 ? "" : PhpValue.Array(ids.Select(id => (JsonNode?)id)).ToJsonString();

    private static JsonNode Date(DateTimeOffset? date) => date is { } day ? $"{day.UtcDateTime:yyyy-MM-dd} 00:00:00" : 0;

    private static string Seconds(DateTimeOffset? date) => date is { } day ? Times.Unix(new DateTimeOffset(day.UtcDateTime.Date, TimeSpan.Zero)) : "0";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
