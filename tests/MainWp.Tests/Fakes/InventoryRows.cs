using System.Text.Json;

namespace MainWp.Tests.Fakes;

/// <summary>Rows of sites with their plugins, and dashboards that have them.</summary>
internal static class InventoryRows
{
    public const string Installed = """
        [{"name":"One &amp; only","slug":"one/one.php","description":"<b>d</b>","version":"1.0","active":1},
         {"name":"MainWP Child","slug":"mainwp-child/mainwp-child.php","description":"","version":"6.1","active":1},
         {"name":"Idle","slug":"idle.php","description":"","version":"2.10","active":0},
         {"name":"Host tuning","slug":"host-tuning.php","active":1,"mu":1}]
        """;

    public const string Offered = """{"one/one.php":{"Name":"One","Version":"1.0","update":{"new_version":"1.5"}}}""";

    public const string Themes = """[{"slug":"shell","name":"Shell","version":"1","active":1}]""";

    public static FakeDashboard Dashboard(params string[] rows) =>
        new FakeDashboard().Answering("GET sites", 200, $$"""{"success":1,"total":{{rows.Length}},"data":[{{string.Join(",", rows)}}]}""");

    public static string Page(int first, int count, int total, int client = 0) =>
        $$"""{"success":1,"total":{{total}},"data":[{{string.Join(",", Enumerable.Range(first, count).Select(id => Row(id, Installed, client: client)))}}]}""";

    public static string Row(int id, string plugins, string offers = Offered, string ignored = "[]", string themes = Themes, string wordPress = "7.1", int client = 0) =>
        $$"""{"id":"{{id}}","client_id":"{{client}}","name":"Site {{id}}","url":"https://site{{id}}.example/","tags":{"3":"production"},"wp_version":{{Text(wordPress)}},"plugins":{{Text(plugins)}},"themes":{{Text(themes)}},"plugin_upgrades":{{Text(offers)}},"theme_upgrades":"[]","ignored_plugins":{{Text(ignored)}},"ignored_themes":"[]"}""";

    public static string Text(string json) => JsonSerializer.Serialize(json);
}
