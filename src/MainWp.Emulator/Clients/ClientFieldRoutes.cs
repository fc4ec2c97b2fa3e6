using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Clients;

/// <summary>clients/fields: made by a form, changed by JSON.</summary>
internal sealed class ClientFieldRoutes(Dashboard dashboard)
{
    private const string One = "/clients/fields/{id_name:[^/]+}";

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/clients/fields", List, new Argument("search"), new Argument("page", "integer"), new Argument("pre_page", "integer"));
        routes.Create("/clients/fields/add", Add, Argument.Needed("name"), Argument.Needed("description"));
        routes.Edit($"{One}/edit", Edit, new Argument("name"), new Argument("description"));
        routes.Remove($"{One}/delete", Remove);
    }

    private RestAnswer List(RestRequest request)
    {
        var fields = dashboard.Clients.Fields.Where(field => field.Name.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase)).ToList();
        if (fields.Count == 0)
            return new JsonObject { ["success"] = 0, ["message"] = dashboard.Say("There are no fields.") };
        var size = Math.Max(1, request.Number("per_page") ?? 20);
        var pages = (fields.Count + size - 1) / size;
        var page = Math.Clamp(request.Number("page") ?? 1, 1, pages);
        return new JsonObject
        {
            ["success"] = 1,
            ["total"] = fields.Count,
            ["pages"] = pages,
            ["data"] = PhpValue.Array(fields.Skip((page - 1) * size).Take(size).Select(View)),
        };
    }

    private RestAnswer Add(RestRequest request)
    {
        if (request.Form.Count == 0)
            throw EmptyBody();
        if (dashboard.Clients.FindField(request.Text("name")) is not null)
            throw new RestError("create_field_failed", "The field was not made.");
        var field = dashboard.Clients.AddField(request.Unslashed("name"), request.Unslashed("description"));
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The field was made."), ["data"] = View(field) };
    }

    private RestAnswer Edit(RestRequest request)
    {
        var field = Find(PhpValue.Text(request.Url["id_name"]));
        if (request.Json.Count == 0)
            throw EmptyBody();
        if (request.Unslashed("name") is { Length: > 0 } name)
            field.Name = name;
        if (request.Unslashed("description") is { Length: > 0 } description)
            field.Description = description;
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The field was changed.") };
    }

    private RestAnswer Remove(RestRequest request)
    {
        dashboard.Clients.Fields.Remove(Find(request.Text("id_name")));
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The field was deleted.") };
    }

    private ClientField Find(string idOrName) => dashboard.Clients.FindField(Uri.UnescapeDataString(idOrName))
        ?? throw new RestError("invalid_field_id", "There is no such field.");

    private static JsonObject View(ClientField field) => new()
    {
        ["name"] = field.Name,
        ["field_id"] = field.Id.ToString(CultureInfo.InvariantCulture),
        ["description"] = field.Description,
    };

    private static RestError EmptyBody() => new("empty_body", "The request has no body that this route reads.");
}
