using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Posts;
using MainWp.Emulator.Settings;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Users;

/// <summary>users of child sites.</summary>
internal sealed class UserRoutes(Dashboard dashboard)
{
    private const string One = "/users/" + MainWpRoutes.ChildSite + @"/{user_id:[\d]+}";

    private static readonly string[] Editable =
        ["password", "email", "first_name", "last_name", "user_url", "nickname", "display_name", "description"];

    private static readonly Argument Role =
        Argument.OneOf("role", "invalid_role", "administrator", "subscriber", "editor", "author", "contributor");

    public void Register(MainWpRoutes routes)
    {
        routes.Get("/users", List);
        routes.Create("/users/create", Create, Argument.Needed("username"), Argument.Needed("email"), Role);
        routes.Edit($"{One}/edit", Edit, Role);
        routes.Remove($"{One}/delete", Remove);
        routes.Edit("/users/update-admin-password", AdminPassword, Argument.Needed("password"));
        routes.Create("/users/import", request => new UserImport(dashboard).Run(request));
    }

    private RestAnswer List(RestRequest request)
    {
        var roles = request.List("roles");
        var data = new JsonObject();
        foreach (var site in ChildSites.Answering(Sites(request)))
        {
            var users = site.Content.Users
                .Where(user => roles.Count == 0 || roles.Contains(user.Role))
                .Where(user => user.Login.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase)
                    || user.Email.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
                .Select(user => View(site, user))
                .ToList();
            if (users.Count > 0)
                data[site.Url] = PhpValue.Array(users);
        }

        return data.Count > 0
            ? new JsonObject { ["success"] = 1, ["data"] = data }
            : throw new RestError("no_users_found", "There are no users.");
    }

    /// <summary>The answer contains the unencrypted password, and success means nothing.</summary>
    private RestAnswer Create(RestRequest request)
    {
        RequireJson(request);
        var sites = Sites(request);
        var created = new JsonObject();
        var failed = new JsonObject();
        foreach (var site in sites)
        {
            var problem = NewUser.Add(dashboard, site, request.Text("username"), request.Text("email"), request.Text("role"));
            (problem is null ? created : failed)[site.Id.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["url"] = site.Url,
                ["message"] = problem ?? dashboard.Say("The user was made."),
            };
        }

        var message = failed.Count == 0 ? $"The user was made on all sites: {created.Count}." : $"The user was not made on: {failed.Count}.";
        return new JsonObject
        {
            ["success"] = 1,
            ["message"] = dashboard.Say(message),
            ["data"] = new JsonObject
            {
                ["user_info"] = new JsonObject
                {
                    ["user_pass"] = request.Text("password"),
                    ["user_email"] = request.Text("email"),
                    ["user_login"] = request.Text("username"),
                    ["user_url"] = request.Text("user_url"),
                    ["first_name"] = request.Text("first_name"),
                    ["last_name"] = request.Text("last_name"),
                    ["role"] = request.Text("role"),
                },
                ["total_sites"] = sites.Count,
                ["total_success"] = created.Count,
                ["total_failed"] = failed.Count,
                ["created_sites"] = created.Count == 0 ? new JsonArray() : created,
                ["failed_sites"] = failed.Count == 0 ? new JsonArray() : failed,
            },
        };
    }

    private RestAnswer Edit(RestRequest request)
    {
        RequireJson(request);
        var (site, user) = Find(request);
        var updated = new JsonObject();
        foreach (var name in Editable.Where(request.Json.ContainsKey))
            updated[name] = request.Text(name);
        if (request.Text("email") is { Length: > 0 } email)
            user.Email = email;
        if (request.Text("role") is { Length: > 0 } role)
            user.Role = role;
        updated["role"] = request.Has("role") ? request.Text("role") : "donotupdate";
        return new JsonObject
        {
            ["success"] = 1,
            ["message"] = dashboard.Say("The user was changed."),
            ["data"] = new JsonObject
            {
                ["website_id"] = request.Text("id_domain"),
                ["website_url"] = site.Url,
                ["user_id"] = user.Id,
                ["updated_data"] = updated,
            },
        };
    }

    private RestAnswer Remove(RestRequest request)
    {
        var (site, user) = Find(request);
        site.Content.Users.Remove(user);
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The user was deleted.") };
    }

    private RestAnswer AdminPassword(RestRequest request)
    {
        RequireJson(request);
        var sites = Sites(request);
        var answering = ChildSites.Answering(sites).ToList();
        return new JsonObject
        {
            ["success"] = true,
            ["message"] = dashboard.Say($"The password was changed on {answering.Count} of {sites.Count}."),
            ["total_websites"] = sites.Count,
            ["success_count"] = answering.Count,
            ["failed_count"] = sites.Count - answering.Count,
            ["success_websites"] = PhpValue.Array(answering.Select(NewUser.SiteView)),
            ["failed_websites"] = PhpValue.Array(sites.Except(answering).Select(site =>
            {
                var view = NewUser.SiteView(site);
                view["message"] = Updates.UpdateRunner.ChildUnreachable;
                return view;
            })),
        };
    }

    private IReadOnlyList<Site> Sites(RestRequest request) =>
        ChildSites.Chosen(dashboard, request, new RestError("no_website_found", "There is no such site."));

    private (Site Site, ChildUser User) Find(RestRequest request)
    {
        var site = dashboard.Sites.Find(request.Text("id_domain")) ?? throw new RestError("website_not_found", "There is no such site.");
        if (site.Connection != Connection.Answering)
            throw new RestError("get_user_error", Updates.UpdateRunner.ChildUnreachable);
        var id = request.Number("user_id");
        return site.Content.Users.FirstOrDefault(user => user.Id == id) is { } user
            ? (site, user)
            : throw new RestError("user_not_found", "There is no such user.");
    }

    private static void RequireJson(RestRequest request)
    {
        if (!request.HasJsonType)
            throw SettingBody.InvalidType();
        if (request.Json.Count == 0)
            throw new RestError("empty_body", "The request has no body that this route reads.");
    }

    private static JsonObject View(Site site, ChildUser user) => new()
    {
        ["id"] = user.Id,
        ["website_id"] = site.Id,
        ["username"] = user.Login,
        ["name"] = user.Login,
        ["email"] = user.Email,
        ["role"] = user.Role,
        ["posts"] = user.Posts.ToString(CultureInfo.InvariantCulture),
    };
}
