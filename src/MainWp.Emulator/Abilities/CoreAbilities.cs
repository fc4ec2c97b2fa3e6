using System.Text.Json.Nodes;

namespace MainWp.Emulator.Abilities;

/// <summary>The three abilities of WordPress itself.</summary>
internal sealed class CoreAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.AddCore("get-site-info", input => Cut(input, new JsonObject
        {
            ["name"] = "Emulated dashboard",
            ["description"] = "",
            ["url"] = dashboard.Home,
            ["wpurl"] = dashboard.Home,
            ["admin_email"] = "admin@dashboard.test",
            ["charset"] = "UTF-8",
            ["language"] = "en-US",
            ["version"] = dashboard.Options.WordPress,
        }));
        table.AddCore("get-user-info", input => Cut(input, new JsonObject
        {
            ["id"] = 1,
            ["display_name"] = "admin",
            ["user_nicename"] = "admin",
            ["user_login"] = "admin",
            ["roles"] = new JsonArray("administrator"),
            ["locale"] = "en_US",
            ["first_name"] = "",
            ["last_name"] = "",
            ["nickname"] = "admin",
            ["description"] = "",
            ["user_url"] = "",
        }));
        table.AddCore("get-environment-info", input => Cut(input, new JsonObject
        {
            ["environment"] = "local",
            ["php_version"] = "8.3.14",
            ["db_server_info"] = "10.11.9-MariaDB",
            ["wp_version"] = dashboard.Options.WordPress,
        }));
    }

    private static JsonObject Cut(AbilityInput input, JsonObject full)
    {
        var fields = input.List("fields");
        return fields.Count == 0
            ? full
            : new JsonObject(full.Where(pair => fields.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
    }
}
