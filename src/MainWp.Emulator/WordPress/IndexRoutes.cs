using System.Text.Json.Nodes;
using MainWp.Emulator.Version1;

namespace MainWp.Emulator.WordPress;

/// <summary>/wp-json/, the index of a namespace, and what OPTIONS answers.</summary>
internal sealed class IndexRoutes(Dashboard dashboard, RouteTable table)
{
    private static readonly string[] Core = ["oembed/1.0", "mainwp/v1", "mainwp/v2", "wp/v2", "wp-site-health/v1", "wp-block-editor/v1"];

    private readonly DeclaredArguments _declared = new();

    public void Register()
    {
        table.Add("", Verbs.Read, "", Root);
        table.Add(MainWpRoutes.Namespace, Verbs.Read, "", _ => Namespace(MainWpRoutes.Namespace));
        table.Add(Version1Routes.Namespace, Verbs.Read, "", _ => Namespace(Version1Routes.Namespace));
        table.Add(Abilities.AbilityRoutes.Namespace, Verbs.Read, "", _ => Namespace(Abilities.AbilityRoutes.Namespace));
    }

    public IEnumerable<string> Namespaces() => (dashboard.HasAbilityNamespace ? Core.Append("wp-abilities/v1") : Core).Where(dashboard.Serves);

    public JsonObject Describe(string path, IReadOnlyList<RestRoute> routes)
    {
        var first = routes[0];
        var view = new JsonObject
        {
            ["namespace"] = first.Namespace,
            ["methods"] = PhpValue.Texts(routes.SelectMany(route => route.Methods).Distinct()),
            ["endpoints"] = _declared.Of(first.Pattern) ?? PhpValue.Array(routes.Select(Endpoint)),
        };

        // Only addresses without parameters can be linked.
        if (!path.Contains('(', StringComparison.Ordinal))
            view["_links"] = new JsonObject { ["self"] = new JsonArray(new JsonObject { ["href"] = dashboard.Api + path }) };
        return view;
    }

    private static JsonObject Endpoint(RestRoute route) => new()
    {
        ["methods"] = PhpValue.Texts(route.Methods),
        ["args"] = PhpValue.Map(route.Arguments.Select(argument => KeyValuePair.Create(argument.Name, (JsonNode?)argument.ToJson()))),
    };

    private RestAnswer Root(RestRequest request) => new JsonObject
    {
        ["name"] = "Emulated dashboard",
        ["description"] = "",
        ["url"] = dashboard.Home,
        ["home"] = dashboard.Home,
        ["gmt_offset"] = dashboard.Times.OffsetHours(dashboard.Clock.GetUtcNow()),
        ["timezone_string"] = dashboard.Times.Zone.Id,
        ["page_for_posts"] = 0,
        ["page_on_front"] = 0,
        ["show_on_front"] = "posts",
        ["namespaces"] = PhpValue.Texts(Namespaces()),
        ["authentication"] = dashboard.ApplicationPasswordsEnabled
            ? new JsonObject
            {
                ["application-passwords"] = new JsonObject
                {
                    ["endpoints"] = new JsonObject { ["authorization"] = $"{dashboard.Home}/wp-admin/authorize-application.php" },
                },
            }
            : new JsonArray(),
        ["routes"] = Routes(table.Routes),
        ["site_logo"] = 0,
        ["site_icon"] = 0,
        ["site_icon_url"] = "",
        ["_links"] = new JsonObject { ["help"] = new JsonArray(new JsonObject { ["href"] = "https://developer.wordpress.org/rest-api/" }) },
    };

    private RestAnswer Namespace(string space) => new JsonObject
    {
        ["namespace"] = space,
        ["routes"] = Routes(table.In(space)),
        ["_links"] = new JsonObject { ["up"] = new JsonArray(new JsonObject { ["href"] = $"{dashboard.Api}/" }) },
    };

    private JsonObject Routes(IEnumerable<RestRoute> routes) => new(routes
        .Where(route => route.Namespace.Length > 0 && dashboard.Serves(route.Namespace))
        .GroupBy(route => route.Pattern)
        .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Describe(group.Key, [.. group]))));
}
