using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Costs;

/// <summary>costs.</summary>
internal sealed class CostRoutes(Dashboard dashboard)
{
    private const string One = @"/costs/{id:[\d]+}";

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/costs", List);
        routes.Write("/costs/add", Add);
        routes.Get(One, request => new JsonObject { ["success"] = 1, ["data"] = CostView.Raw(dashboard.Costs.Required(request)) });
        routes.Write($"{One}/edit", Edit);
        routes.Remove($"{One}/remove", Remove);
        routes.Get($"{One}/sites", Sites);
        routes.Get($"{One}/clients", Clients);
    }

    /// <summary>An id in the body makes it a change of that cost.</summary>
    public RestAnswer Add(RestRequest request)
    {
        RequireOwners(request);
        var cost = request.Number("id") is { } id && dashboard.Costs.Find(id) is { } existing ? existing : dashboard.Costs.Add();
        Write(cost, request);
        return new JsonObject { ["success"] = 1, ["data"] = CostView.Raw(cost) };
    }

    /// <summary>Everything that is not sent is blanked; the answer still shows the cost as it was.</summary>
    public RestAnswer Edit(RestRequest request)
    {
        var cost = dashboard.Costs.Required(request);
        RequireOwners(request);
        var before = CostView.Raw(cost);
        Write(cost, request);
        return new JsonObject { ["success"] = 1, ["data"] = before };
    }

    public RestAnswer Remove(RestRequest request)
    {
        var cost = dashboard.Costs.Required(request);
        dashboard.Costs.Remove(cost);
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The cost was deleted."), ["data"] = CostView.Raw(cost) };
    }

    private RestAnswer List(RestRequest request)
    {
        var include = request.Ids("include");
        var exclude = request.Ids("exclude");
        var status = request.List("status");
        var category = request.List("category");
        var type = request.List("type");
        var costs = Paging.Both(
            dashboard.Costs.All
                .Where(cost => cost.Name.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
                .Where(cost => status.Count == 0 || status.Contains(cost.Status))
                .Where(cost => category.Count == 0 || category.Contains(cost.ProductType))
                .Where(cost => type.Count == 0 || type.Contains("any") || type.Contains(cost.Type))
                .Where(cost => include.Count == 0 || include.Contains(cost.Id))
                .Where(cost => !exclude.Contains(cost.Id)),
            request);
        return new JsonObject { ["success"] = 1, ["total"] = costs.Count, ["data"] = CostView.Map(costs) };
    }

    private RestAnswer Sites(RestRequest request)
    {
        var sites = CostView.SitesOf(dashboard, dashboard.Costs.Required(request)).ToList();
        return new JsonObject { ["success"] = 1, ["total"] = sites.Count, ["data"] = dashboard.SiteView.List(sites, request, tags: false, details: false) };
    }

    private RestAnswer Clients(RestRequest request)
    {
        var clients = CostView.ClientsOf(dashboard, dashboard.Costs.Required(request)).ToList();
        return new JsonObject { ["success"] = 1, ["total"] = clients.Count, ["data"] = PhpValue.Array(clients.Select(ClientView.Listed)) };
    }

    /// <summary>Text does not count: only JSON lists of numbers do.</summary>
    private static void RequireOwners(RestRequest request)
    {
        if (Numbers(request, "sites").Count + Numbers(request, "groups").Count + Numbers(request, "clients").Count == 0)
            throw new RestError("mainwp_rest_create_costs_invalid_data", "A cost needs sites, groups or clients.", 400);
    }

    private static void Write(Cost cost, RestRequest request)
    {
        cost.Name = request.Unslashed("name");
        cost.Url = request.Text("url");
        cost.Type = request.Text("payment_type");
        cost.ProductType = request.Text("product_type");
        cost.Slug = request.Text("product_slug");
        cost.LicenseType = request.Text("license_type");
        cost.Status = request.Text("cost_tracker_status");
        cost.PaymentMethod = request.Text("payment_method");
        cost.Price = decimal.TryParse(request.Text("price"), NumberStyles.Number, CultureInfo.InvariantCulture, out var price) ? price : 0;
        cost.RenewalType = request.Text("renewal_type");
        cost.LastRenewal = DateTimeOffset.TryParse(request.Text("last_renewal"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
        cost.Color = request.Text("product_color");
        cost.Note = request.Unslashed("note");
        cost.Sites = Numbers(request, "sites");
        cost.Tags = cost.Sites.Count > 0 ? [] : Numbers(request, "groups");
        cost.Clients = cost.Sites.Count + cost.Tags.Count > 0 ? [] : Numbers(request, "clients");
    }

    private static IReadOnlyList<int> Numbers(RestRequest request, string name) => request[name] is JsonArray list
        ? [.. list.OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.Number).Select(value => value.GetValue<int>())]
        : [];
}
