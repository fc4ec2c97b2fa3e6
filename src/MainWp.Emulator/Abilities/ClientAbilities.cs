using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities about clients.</summary>
internal sealed class ClientAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("list-clients", input => SiteShape.Page(Filtered(input), input, ClientView.Ability));
        table.Add("count-clients", input => new JsonObject { ["total"] = dashboard.Clients.All.Count });
        table.Add("get-client", input => ClientView.Ability(input.Client));
        table.Add("add-client", Add);
        table.Add("update-client", input => ClientView.Ability(Write(input.Client, input)));
        table.Add("delete-client", Delete);
        table.Add("get-client-sites", Sites);
        table.Add("count-client-sites", input => new JsonObject { ["total"] = ClientView.SitesOf(dashboard, input.Client).Count() });
        table.Add("get-client-costs", Costs);
        table.Add("suspend-client", input => Suspend(input.Client, true));
        table.Add("unsuspend-client", input => Suspend(input.Client, false));
    }

    private List<Client> Filtered(AbilityInput input)
    {
        var include = input.Ids("include");
        var exclude = input.Ids("exclude");
        return [.. dashboard.Clients.All
            .Where(client => input.Text("status") switch { "active" => !client.IsSuspended, "suspended" => client.IsSuspended, _ => true })
            .Where(client => client.Name.Contains(input.Text("search"), StringComparison.OrdinalIgnoreCase))
            .Where(client => include.Count == 0 || include.Contains(client.Id))
            .Where(client => !exclude.Contains(client.Id))];
    }

    private JsonNode Add(AbilityInput input)
    {
        if (input.Text("client_email") is { Length: > 0 } email && dashboard.Clients.Find(email) is not null)
            throw new RestError("mainwp_already_exists", "Another client has this e-mail address.", 400);
        var client = dashboard.Clients.Add(input.Text("name"), "", dashboard.Clock.GetUtcNow());
        return ClientView.Ability(Write(client, input));
    }

    private Client Write(Client client, AbilityInput input)
    {
        foreach (var field in Client.Writable.Where(input.Has))
            client[field] = input.Text(field);
        if (input.Has("selected_sites"))
            ClientView.Assign(dashboard, client, input.Ids("selected_sites"));
        return client;
    }

    private JsonNode Delete(AbilityInput input)
    {
        var client = input.Client;
        var view = ClientView.Ability(client);
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = new JsonObject { ["client"] = view, ["associated_sites_count"] = ClientView.SitesOf(dashboard, client).Count() },
                ["count"] = 1,
                ["warnings"] = new JsonArray(),
            };
        }

        dashboard.Clients.Remove(client);
        ClientView.Assign(dashboard, client, []);
        return view;
    }

    private JsonNode Sites(AbilityInput input)
    {
        var sites = ClientView.SitesOf(dashboard, input.Client).ToList();
        return new JsonObject { ["items"] = PhpValue.Array(sites.Select(SiteShape.Item)), ["total"] = sites.Count };
    }

    private JsonNode Costs(AbilityInput input)
    {
        var costs = CostView.Of(dashboard, input.Client).Select(CostView.Ability).ToList();
        return new JsonObject { ["items"] = PhpValue.Array(costs), ["total"] = costs.Count };
    }

    private static JsonNode Suspend(Client client, bool suspended)
    {
        client.IsSuspended = suspended;
        return ClientView.Ability(client);
    }
}
