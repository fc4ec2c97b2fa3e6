using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Tags;

/// <summary>tags.</summary>
internal sealed class TagRoutes(Dashboard dashboard)
{
    private const string One = @"/tags/{id:[\d]+}";

    /// <summary>Before 6.0 the query for tags fails on its own quotation marks, and nothing comes of it.</summary>
    private bool CanList => dashboard.IsFrom("6.0");

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/tags", List);
        routes.Get(One, request => Answer(dashboard.Tags.Required(request)));
        routes.Create("/tags/add", Add);
        routes.Write($"{One}/edit", Edit);
        routes.Remove($"{One}/remove", Remove);
        routes.Get($"{One}/sites", Sites);
        routes.Get($"{One}/clients", Clients);
    }

    /// <summary>An id in the body makes it a change of that tag.</summary>
    public RestAnswer Add(RestRequest request)
    {
        if (request.Number("id") is { } id && dashboard.Tags.Find(id) is { } existing)
            return Change(existing, request);
        if (request.Text("name").Length == 0)
            return new JsonObject { ["success"] = 0, ["error"] = dashboard.Say("The tag was not made.") };
        var tag = dashboard.Tags.Add(PhpValue.Slashed(PhpValue.Escape(request.Unslashed("name"))), request.Text("color"));
        return Said("The tag was made.", CanList ? TagView.Full(dashboard, tag) : new JsonArray());
    }

    public RestAnswer Edit(RestRequest request) => Change(dashboard.Tags.Required(request), request);

    public RestAnswer Remove(RestRequest request)
    {
        var tag = dashboard.Tags.Required(request);
        TagView.Remove(dashboard, tag);
        return Said("The tag was deleted.", TagView.Uncounted(tag));
    }

    private RestAnswer List(RestRequest request)
    {
        if (!CanList)
            return new JsonObject { ["success"] = 1, ["total"] = 0, ["data"] = new JsonArray() };
        var include = request.Ids("include");
        var exclude = request.Ids("exclude");
        var tags = Paging.Both(
            dashboard.Tags.All
                .Where(tag => tag.Name.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
                .Where(tag => include.Count == 0 || include.Contains(tag.Id))
                .Where(tag => !exclude.Contains(tag.Id))
                .OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase),
            request);
        var data = new JsonObject(tags.Select(tag =>
            KeyValuePair.Create(tag.Id.ToString(CultureInfo.InvariantCulture), (JsonNode?)TagView.Full(dashboard, tag))));
        return new JsonObject { ["success"] = 1, ["total"] = tags.Count, ["data"] = data.Count == 0 ? new JsonArray() : data };
    }

    private RestAnswer Sites(RestRequest request)
    {
        var sites = TagView.SitesOf(dashboard, dashboard.Tags.Required(request));
        return new JsonObject { ["success"] = 1, ["total"] = sites.Count, ["data"] = dashboard.SiteView.List(sites, request) };
    }

    private RestAnswer Clients(RestRequest request)
    {
        var clients = TagView.ClientsOf(dashboard, dashboard.Tags.Required(request));
        return new JsonObject { ["success"] = 1, ["total"] = clients.Count, ["data"] = PhpValue.Array(clients.Select(ClientView.Listed)) };
    }

    private RestAnswer Change(Tag tag, RestRequest request)
    {
        if (request.Text("name") is { Length: > 0 } name)
            tag.Name = PhpValue.Unslashed(name);
        if (request.Has("color"))
            tag.Color = request.Text("color");
        return Said("The tag was changed.", TagView.Uncounted(tag));
    }

    private RestAnswer Answer(Tag tag) => new JsonObject { ["success"] = 1, ["data"] = CanList ? TagView.Full(dashboard, tag) : new JsonArray() };

    private JsonObject Said(string message, JsonNode data) =>
        new() { ["success"] = 1, ["message"] = dashboard.Say(message), ["data"] = data };
}
