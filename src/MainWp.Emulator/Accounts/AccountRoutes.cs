using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Accounts;

/// <summary>wp/v2/users: the users of the dashboard, and who am I.</summary>
internal sealed class AccountRoutes(Dashboard dashboard)
{
    private static readonly string[] Capabilities =
    [
        "switch_themes", "edit_themes", "activate_plugins", "edit_plugins", "edit_users", "edit_files", "manage_options",
        "moderate_comments", "manage_categories", "manage_links", "upload_files", "import", "unfiltered_html", "edit_posts",
        "edit_others_posts", "edit_published_posts", "publish_posts", "edit_pages", "read", "level_10", "level_9", "level_8",
        "level_7", "level_6", "level_5", "level_4", "level_3", "level_2", "level_1", "level_0", "edit_others_pages",
        "edit_published_pages", "publish_pages", "delete_pages", "delete_others_pages", "delete_published_pages", "delete_posts",
        "delete_others_posts", "delete_published_posts", "delete_private_posts", "edit_private_posts", "read_private_posts",
        "delete_private_pages", "edit_private_pages", "read_private_pages", "delete_users", "create_users", "unfiltered_upload",
        "edit_dashboard", "update_plugins", "delete_plugins", "install_plugins", "update_themes", "install_themes", "update_core",
        "list_users", "remove_users", "promote_users", "edit_theme_options", "delete_themes", "export", "administrator",
    ];

    private static readonly Argument[] ListArguments =
    [
        new("context"), new("search"), new("roles"), new("orderby"),
        new("page", "integer") { Default = 1 },
        new("per_page", "integer")
        {
            Default = 10,
            Check = value => int.TryParse(PhpValue.Text(value), out var size) && size is >= 1 and <= 100
                ? null
                : new ArgumentFault("rest_out_of_bounds", "per_page goes from 1 to 100."),
        },
    ];

    public void Register(RouteTable routes)
    {
        routes.Add("wp/v2", Verbs.Read, "/users", List, ListArguments);
        routes.Add("wp/v2", Verbs.Read, "/users/me", Me, new Argument("context"));
        routes.Add("wp/v2", Verbs.Read, @"/users/{id:[\d]+}", Get, new Argument("context"));
        if (dashboard.Options.TakesLoopbackReturn)
            routes.Add("wp/v2", Verbs.Read, "/icons", Icons);
    }

    // Only one thing matters about the icons: the route exists from 7.0 on.
    private static RestAnswer Icons(RestRequest request) =>
        request.Caller.Account is null ? throw new RestError("rest_cannot_view", "You may not see icons.", 401) : new JsonArray();

    private RestAnswer Me(RestRequest request) =>
        View(request, request.Caller.Account ?? throw new RestError("rest_not_logged_in", "Nobody is signed in.", 401));

    private RestAnswer Get(RestRequest request)
    {
        var account = dashboard.Accounts.Find(request.Number("id") ?? 0) ?? throw new RestError("rest_user_invalid_id", "There is no such user.", 404);
        if (account != request.Caller.Account)
            RequireLister(request, "rest_user_cannot_view");
        return View(request, account);
    }

    private RestAnswer List(RestRequest request)
    {
        if (request.Text("context") == "edit" || request.Has("roles"))
            RequireLister(request, "rest_forbidden_context");
        var search = request.Text("search").Trim('*');
        var roles = request.Text("roles").Split(',', StringSplitOptions.RemoveEmptyEntries);
        // A user who may not list users sees the authors of published posts, and there are none here.
        var seen = request.Caller.Account is { MayManage: true } ? dashboard.Accounts.All : [];
        var found = seen
            .Where(account => roles.Length == 0 || roles.Contains(account.Role))
            .Where(account => account.Login.Contains(search, StringComparison.OrdinalIgnoreCase) || account.Email.Contains(search, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var size = request.Number("per_page") ?? 10;
        var pages = (found.Count + size - 1) / size;
        var page = Math.Max(1, request.Number("page") ?? 1);
        if (page > Math.Max(1, pages))
            throw new RestError("rest_user_invalid_page_number", "There are not that many pages.", 400);
        return new RestAnswer(PhpValue.Array(found.Skip((page - 1) * size).Take(size).Select(account => View(request, account))))
        {
            Headers =
            {
                ["X-WP-Total"] = found.Count.ToString(CultureInfo.InvariantCulture),
                ["X-WP-TotalPages"] = pages.ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private static void RequireLister(RestRequest request, string code)
    {
        if (request.Caller.Account is not { MayManage: true })
            throw new RestError(code, "You may not see that of users.", request.Caller.Account is null ? 401 : 403);
    }

    private JsonObject View(RestRequest request, Account account)
    {
        var view = new JsonObject
        {
            ["id"] = account.Id,
            ["name"] = account.Login,
            ["url"] = dashboard.Home,
            ["description"] = "",
            ["link"] = $"{dashboard.Home}/author/{account.Login}/",
            ["slug"] = account.Login,
            ["avatar_urls"] = new JsonObject(new[] { 24, 48, 96 }.Select(size => KeyValuePair.Create(
                size.ToString(CultureInfo.InvariantCulture),
                (JsonNode?)$"https://avatars.test/{account.Id}?s={size}"))),
            ["meta"] = new JsonObject { ["persisted_preferences"] = new JsonArray() },
            ["_links"] = Links(account),
        };
        if (request.Text("context") == "edit")
            AddPrivate(view, account);
        return view;
    }

    private static void AddPrivate(JsonObject view, Account account)
    {
        view["username"] = account.Login;
        view["first_name"] = "";
        view["last_name"] = "";
        view["email"] = account.Email;
        view["locale"] = "en_US";
        view["nickname"] = account.Login;
        view["roles"] = new JsonArray(account.Role);
        view["registered_date"] = Times.WithOffset(account.Registered);
        view["capabilities"] = account.MayManage
            ? new JsonObject(Capabilities.Select(name => KeyValuePair.Create(name, (JsonNode?)true)))
            : new JsonObject { ["read"] = true, ["level_0"] = true, [account.Role] = true };
        view["extra_capabilities"] = new JsonObject { [account.Role] = true };
    }

    private JsonObject Links(Account account) => new()
    {
        ["self"] = new JsonArray(new JsonObject
        {
            ["href"] = $"{dashboard.Api}/wp/v2/users/{account.Id}",
            ["targetHints"] = new JsonObject { ["allow"] = PhpValue.Texts(Verbs.Every) },
        }),
        ["collection"] = new JsonArray(new JsonObject { ["href"] = $"{dashboard.Api}/wp/v2/users" }),
    };
}
