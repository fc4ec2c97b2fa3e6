using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Updates;

/// <summary>updates/{id}/ignore/*. These routes cannot undo it.</summary>
internal sealed class IgnoreRoutes(Dashboard dashboard)
{
    private const string Site = "/updates/" + MainWpRoutes.UpdatesSite;

    public void Register(MainWpRoutes routes)
    {
        routes.Write($"{Site}/ignore/wp", Core);
        routes.Write($"{Site}/ignore/plugins", Plugins);
        routes.Write($"{Site}/ignore/themes", Themes);
    }

    private RestAnswer Core(RestRequest request)
    {
        dashboard.Sites.Required(request).IgnoresCore = true;
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("Updates of WordPress are ignored on this site.") };
    }

    private RestAnswer Plugins(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (request["slug"] is { } slug)
            return Items(site, site.IgnoredPlugins, slug);
        site.IgnoresPlugins = true;
        return All(site, "Updates of plugins are ignored on this site.");
    }

    private RestAnswer Themes(RestRequest request)
    {
        var site = dashboard.Sites.Required(request);
        if (request["slug"] is { } slug)
            return Items(site, site.IgnoredThemes, slug);
        site.IgnoresThemes = true;
        return All(site, "Updates of themes are ignored on this site.");
    }

    private JsonObject All(Site site, string message) =>
        new() { ["success"] = 1, ["message"] = dashboard.Say(message), ["url"] = site.Url };

    /// <summary>Only a map of slug and name is stored as it should be; a list is stored under its indexes. What is ignored already is not in the answer.</summary>
    private static RestAnswer Items(Site site, IgnoredItems items, JsonNode slug)
    {
        List<KeyValuePair<string, string>> pairs = slug is JsonObject map
            ? [.. map.Select(pair => KeyValuePair.Create(pair.Key, PhpValue.Text(pair.Value)))]
            : [.. PhpValue.List(slug).Select((text, index) => KeyValuePair.Create(index.ToString(CultureInfo.InvariantCulture), text))];
        pairs.RemoveAll(pair => items.Covers(pair.Key));
        foreach (var (key, name) in pairs)
            items.Add(key, name);
        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = PhpValue.Map(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)"success"))),
            ["url"] = site.Url,
        };
    }
}
