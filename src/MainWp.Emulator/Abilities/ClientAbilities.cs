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
            .Where(client => client.Name.Contains(input.Text("search"), StringComparison.OrdinalIgnoreCase)
                || client.Email.Contains(input.Text("search"), StringComparison.OrdinalIgnoreCase)
                || client.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(input.Text("search"), StringComparison.Ordinal))
            .Where(client => include.Count == 0 || include.Contains(client.Id))
            .Where(client => !exclude.Contains(client.Id))
            .OrderBy(client => client.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private JsonNode Add(AbilityInput input)
    {
        if (input.Text("name").Length == 0)
            throw new RestError("mainwp_invalid_input", "A client needs a name.", 400);
        if (IsTaken(input, null))
            throw new RestError("mainwp_client_creation_failed", "Another client has this e-mail address.", 500);
        var client = dashboard.Clients.Add(input.Text("name"), "", dashboard.Clock.GetUtcNow());
        return ClientView.Ability(Write(client, input));
    }

    private bool IsTaken(AbilityInput input, Client? own) =>
        input.Text("client_email") is { Length: > 0 } email && dashboard.Clients.Find(email) is { } other && other != own;

    /// <summary>Where another client has the address nothing is written, and nothing is said of it.</summary>
    private Client Write(Client client, AbilityInput input)
    {
        if (IsTaken(input, client))
            return client;
        foreach (var field in Client.Writable.Where(input.Has).Where(field => field != "name" || input.Text(field).Length > 0))
            client[field] = input.Text(field);
        if (input.Has("selected_sites"))
            ClientView.Assign(dashboard, client, input.Ids("selected_sites"));
        return client;
    }

    private JsonNode Delete(AbilityInput input)
    {
        input.RefuseBoth();
        var client = input.Client;
        var view = ClientView.Ability(client);
        var sites = ClientView.SitesOf(dashboard, client).Count();
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = new JsonObject { ["client"] = view, ["associated_sites_count"] = sites },
                ["count"] = 1,
                ["warnings"] = sites == 0 ? [] : new JsonArray(dashboard.Say($"Sites of this client, which stay: {sites}.")),
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
