using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Clients;

/// <summary>clients.</summary>
internal sealed class ClientRoutes(Dashboard dashboard)
{
    private const string One = @"/clients/{id_email:(?!fields$)[a-zA-Z0-9\_\-\.\@]+}";

    /// <summary>The states that the filter knows; the server passes over others, numbers too.</summary>
    private static readonly string[] States = ["active", "suspended", "lead", "lost"];

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/clients", List);
        routes.Get("/clients/count", request => new JsonObject { ["success"] = 1, ["total"] = dashboard.Clients.All.Count.ToString(CultureInfo.InvariantCulture) });
        routes.Create("/clients/add", Add);
        routes.Get(@"/clients/{id_email:(?!fields$)[\d]+}", Get);
        routes.Get(@"/clients/{id_email:(?!fields$)[a-zA-Z0-9\.\_\%\+\-\@]+}", Get);
        routes.Write($"{One}/edit", Edit);
        routes.Remove($"{One}/remove", Remove);
        routes.Get($"{One}/sites", Sites);
        routes.Get($"{One}/costs", Costs);
        routes.Get($"{One}/sites/count", request => new JsonObject { ["success"] = 1, ["total"] = ClientView.SitesOf(dashboard, Find(request)).Count() });
        routes.Write($"{One}/suspend", request => Suspend(request, true));
        routes.Write($"{One}/unsuspend", request => Suspend(request, false));
    }

    public RestAnswer Add(RestRequest request)
    {
        if (request.Text("name").Length == 0)
            return Failed("A client needs a name.");
        if (request.Text("client_email") is { Length: > 0 } email && dashboard.Clients.Find(email) is not null)
            return Failed("Another client has this e-mail address.");
        var client = dashboard.Clients.Add(request.Unslashed("name"), "", dashboard.Clock.GetUtcNow());
        return Written(client, request, "The client was made.");
    }

    /// <summary>What is empty is not written: no field can be blanked.</summary>
    public RestAnswer Edit(RestRequest request) =>
        Written(request.Has("id") ? dashboard.Clients.Required(request.Text("id")) : Find(request), request, "The client was changed.");

    public RestAnswer Remove(RestRequest request)
    {
        var client = request.Has("id") ? dashboard.Clients.Required(request.Text("id")) : Find(request);
        var view = ClientView.Basic(client);
        dashboard.Clients.Remove(client);
        ClientView.Assign(dashboard, client, []);
        return Said("The client was deleted.", view);
    }

    private RestAnswer List(RestRequest request)
    {
        var include = request.Ids("include");
        var exclude = request.Ids("exclude");
        var status = request.List("status");
        var clients = Paging.Both(
            dashboard.Clients.All
                .Where(client => client.Name.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase)
                    || client.Email.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
                .Where(client => !status.Any(States.Contains) || status.Contains("all") || status.Contains(client.IsSuspended ? "suspended" : "active"))
                .Where(client => include.Count == 0 || include.Contains(client.Id))
                .Where(client => !exclude.Contains(client.Id)),
            request);
        return new JsonObject { ["success"] = 1, ["total"] = clients.Count, ["data"] = PhpValue.Array(clients.Select(ClientView.Listed)) };
    }

    private RestAnswer Get(RestRequest request) => new JsonObject { ["success"] = 1, ["data"] = ClientView.Basic(Find(request)) };

    private RestAnswer Sites(RestRequest request)
    {
        var sites = ClientView.SitesOf(dashboard, Find(request)).ToList();
        return new JsonObject { ["success"] = 1, ["total"] = sites.Count, ["data"] = dashboard.SiteView.List(sites, request) };
    }

    private RestAnswer Costs(RestRequest request)
    {
        var costs = CostView.Of(dashboard, Find(request)).ToList();
        return costs.Count == 0
            ? new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The client has no cost.") }
            : new JsonObject { ["success"] = 1, ["total"] = costs.Count, ["data"] = CostView.Map(costs) };
    }

    private RestAnswer Suspend(RestRequest request, bool suspended)
    {
        var client = Find(request);
        client.IsSuspended = suspended;
        return Said(suspended ? "The client was suspended." : "The client was taken back.", ClientView.Basic(client));
    }

    private JsonObject Written(Client client, RestRequest request, string message)
    {
        foreach (var field in Client.Writable)
        {
            if (request.Unslashed(field) is { Length: > 0 } value and not "0")
                client[field] = value;
        }

        if (request.Has("selected_sites"))
            ClientView.Assign(dashboard, client, [.. request.Ids("selected_sites")]);
        var view = ClientView.Basic(client);
        var sites = ClientView.SitesOf(dashboard, client).Select(site => site.Id).ToList();
        view["selected_sites"] = sites.Count == 0 ? null : string.Join(',', sites);
        return Said(message, view);
    }

    private Client Find(RestRequest request) => dashboard.Clients.Required(request.Text("id_email"));

    private JsonObject Failed(string error) => new() { ["success"] = 0, ["error"] = dashboard.Say(error) };

    private JsonObject Said(string message, JsonObject data) =>
        new() { ["success"] = 1, ["message"] = dashboard.Say(message), ["data"] = data };
}
