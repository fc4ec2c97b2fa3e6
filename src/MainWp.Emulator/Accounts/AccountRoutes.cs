using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Accounts;

/// <summary>wp/v2/users: who am I.</summary>
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

    public void Register(RouteTable routes)
    {
        routes.Add("wp/v2", Verbs.Read, "/users/me", Me, new Argument("context"));
        if (dashboard.Options.TakesLoopbackReturn)
            routes.Add("wp/v2", Verbs.Read, "/icons", Icons);
    }

    // Of the icons only this matters: that the route is there from 7.0 on.
    private static RestAnswer Icons(RestRequest request) =>
        request.Caller.Account is null ? throw new RestError("rest_cannot_view", "You may not see icons.", 401) : new JsonArray();

    private RestAnswer Me(RestRequest request)
    {
        var account = request.Caller.Account
            ?? throw new RestError("rest_not_logged_in", "Nobody is signed in.", 401);
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
