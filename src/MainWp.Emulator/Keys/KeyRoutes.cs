using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Keys;

/// <summary>rest-api/*: the keys themselves.</summary>
internal sealed class KeyRoutes(Dashboard dashboard)
{
    private const string Identifier = "{key_identifier:([1-9][0-9]*|ck_[a-f0-9]{40})}";

    private static readonly Argument Permissions = new("permissions")
    {
        Check = value => KeyScope.Parse(PhpValue.Text(value)) is null
            ? new ArgumentFault("invalid_method", "That is not a permission a key can have.")
            : null,
    };

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/rest-api/keys", List, new Argument("page", "integer"), new Argument("per_page", "integer"));
        routes.Create("/rest-api/add-key", Add, Argument.Needed("active", "boolean"), Permissions with { Required = true }, new Argument("description"));
        routes.Edit($"/rest-api/edit-key/{Identifier}", Edit, new Argument("active", "boolean"), new Argument("description"), Permissions);
        routes.Remove($"/rest-api/delete-key/{Identifier}", Remove);
    }

    private RestAnswer List(RestRequest request)
    {
        var keys = dashboard.Keys.Listed().ToList();
        var size = Math.Max(1, request.Number("per_page") ?? 20);
        var pages = Math.Max(1, (keys.Count + size - 1) / size);
        var page = Math.Clamp(request.Number("page") ?? 1, 1, pages);
        return new JsonObject
        {
            ["success"] = 1,
            ["total"] = keys.Count,
            ["pages"] = pages,
            ["data"] = PhpValue.Array(keys.Skip((page - 1) * size).Take(size).Select(View)),
        };
    }

    private RestAnswer Add(RestRequest request)
    {
        if (request.Form.Count == 0)
            throw EmptyBody();

        var scope = KeyScope.Parse(request.Text("permissions"))!;
        var active = request.Text("active").ToLowerInvariant() is not ("" or "0" or "false" or "no");
        var key = dashboard.Keys.Add(scope, request.Unslashed("description"), active, request.Caller.Key!.UserId);
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The key was made."), ["token"] = key.Token };
    }

    private RestAnswer Edit(RestRequest request)
    {
        var key = Find(request);
        if (request.Json.Count == 0)
            throw EmptyBody();

        if (request.Has("active"))
            key.IsActive = request.Flag("active") ?? false;
        if (request.Unslashed("description") is { Length: > 0 } description)
            key.Description = description;
        if (KeyScope.Parse(request.Text("permissions")) is { } scope)
            key.Scope = scope;
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The key was changed.") };
    }

    private RestAnswer Remove(RestRequest request)
    {
        dashboard.Keys.Remove(Find(request));
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The key was deleted.") };
    }

    private ApiKey Find(RestRequest request) => dashboard.Keys.Find(request.Text("key_identifier"))
        ?? throw new RestError("api_key_not_found", "There is no such key.");

    private JsonObject View(ApiKey key)
    {
        var view = new JsonObject { ["id"] = key.Identifier };
        if (key.Version == 2)
            view["user_id"] = key.UserId.ToString(CultureInfo.InvariantCulture);
        view["version"] = key.Version == 1 ? "v1" : "v2";
        view["description"] = key.Description;
        view["permissions"] = PhpValue.Texts(key.Scope.Titles().Select(title => PhpValue.Escape(dashboard.Say(title))));
        view["truncated_key"] = key.TruncatedKey;
        view["active"] = key.IsActive;
        if (key.Version == 2)
            view["last_access"] = key.LastAccess is { } time ? dashboard.Times.LocalText(time) : "";
        return view;
    }

    private static RestError EmptyBody() => new("empty_body", "The request has no body that this route reads.");
}
