using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>Clients, tags and costs of mainwp/v1.</summary>
internal sealed class Version1ClientRoutes(Dashboard dashboard)
{
    private static readonly string[] Contact =
    [
        "contact_id", "contact_client_id", "contact_email", "contact_image", "contact_icon_info", "contact_name", "contact_phone", "contact_role", "facebook", "twitter", "instagram", "linkedin",
    ];

    public void Register(Version1Routes routes)
    {
        routes.Post("/client/add-client", Add);
        routes.Put("/client/edit-client", Edit);
        routes.Delete("/client/remove-client", Remove);
        routes.Get("/clients/all-clients", All);
        routes.Get("/tags/all-tags", Tags);
        routes.Get("/cost-tracker/get-all-costs", _ => Version1Answer.Data(CostView.Map(dashboard.Costs.All)));
        routes.Get("/cost-tracker/get-client-costs", request => routes.Missing(request, "client_id")
            ?? (dashboard.Clients.Find(request.Number("client_id") ?? 0) is { } client ? Version1Answer.Data(CostView.Map(CostView.Of(dashboard, client))) : Unknown("client")));
        routes.Get("/cost-tracker/get-site-costs", request => routes.Missing(request, "site_id")
            ?? (dashboard.Sites.Find(request.Number("site_id") ?? 0) is { } site ? Version1Answer.Data(CostView.Map(CostView.Of(dashboard, site))) : Unknown("site")));
        routes.Get("/cost-tracker/get-costs", request => routes.Missing(request, "id")
            ?? (request.Ids("id").Select(dashboard.Costs.Find).OfType<Cost>().ToList() is { Count: > 0 } costs ? Version1Answer.Data(CostView.Map(costs)) : Unknown("cost")));
    }

    private RestAnswer Unknown(string what) => new JsonObject { ["ERROR"] = dashboard.Say($"There is no such {what}.") };

    private RestAnswer Add(RestRequest request)
    {
        if (PhpValue.Text(request.Json["name"]).Length == 0)
            return Failed("A client needs a name.");
        var client = dashboard.Clients.Add(PhpValue.Text(request.Json["name"]), "", dashboard.Clock.GetUtcNow());
        Write(client, request.Json);
        var id = Text(client.Id);
        return new JsonObject { ["success"] = true, ["client_id"] = id, ["clientid"] = id };
    }

    private RestAnswer Edit(RestRequest request)
    {
        if (dashboard.Clients.Find(request.Number("client_id") ?? 0) is not { } client)
            return Failed("There is no such client.");
        Write(client, request.Json);
        return new JsonObject { ["success"] = true, ["client_id"] = client.Id, ["clientid"] = client.Id };
    }

    private RestAnswer Remove(RestRequest request)
    {
        var id = request.Number("client_id") ?? 0;
        if (id == 0)
            return Version1Answer.Error(dashboard.Say("A parameter cannot be used."), 400);
        if (dashboard.Clients.Find(id) is { } client)
        {
            dashboard.Clients.Remove(client);
            ClientView.Assign(dashboard, client, []);
        }

        return Version1Answer.Ran;
    }

    private RestAnswer All(RestRequest request) => Version1Answer.Data(PhpValue.Array(dashboard.Clients.All.Select(client =>
    {
        var view = ClientView.Raw(client);
        foreach (var field in Contact)
            view.Remove(field);
        var sites = ClientView.SitesOf(dashboard, client).ToList();
        view["selected_sites"] = Joined(sites.Select(site => site.Id));
        if (Wants(request, "with_tags"))
        {
            var tags = sites.SelectMany(site => site.TagIds).Distinct().ToList();
            view["wpgroups"] = tags.Count == 0 ? null : string.Join(',', tags.Select(dashboard.Tags.NameOf));
            view["wpgroupids"] = Joined(tags);
        }

        if (Wants(request, "with_contacts"))
            view["contacts"] = new JsonArray();
        return view;
    })));

    private RestAnswer Tags(RestRequest request)
    {
        var (id, name) = (request.Number("tag_id") ?? 0, request.Text("tag_name"));
        return Version1Answer.Data(PhpValue.Map(dashboard.Tags.All
            .Where(tag => id > 0 ? tag.Id == id : name.Length == 0 || tag.Name == name)
            .Select(tag => KeyValuePair.Create(Text(tag.Id), (JsonNode?)tag.Name))));
    }

    private void Write(Client client, JsonObject fields)
    {
        foreach (var field in Client.Writable)
        {
            if (PhpValue.Text(fields[field]) is { Length: > 0 } value)
                client[field] = value;
        }

        if (fields["selected_sites"] is JsonArray sites)
            ClientView.Assign(dashboard, client, [.. PhpValue.List(sites).Select(int.Parse)]);
    }

    private JsonObject Failed(string error) => new() { ["error"] = dashboard.Say(error) };

    private static bool Wants(RestRequest request, string name) => request.Text(name) is not ("" or "0");

    private static JsonNode? Joined(IEnumerable<int> ids) => ids.Any() ? string.Join(',', ids) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
