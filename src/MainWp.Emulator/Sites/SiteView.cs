using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Sites;

/// <summary>A site as the dashboard writes it: forty-three fields, all of them text but the tags.</summary>
internal sealed class SiteView(Dashboard dashboard)
{
    /// <summary>What the lists without full data leave empty.</summary>
    private static readonly HashSet<string> Details = ["database_size", "http_status", "health_score", "icon", "last_post_time"];

    private static readonly (string Name, Func<Site, string> Value)[] Fields =
    [
        ("id", site => Number(site.Id)),
        ("name", site => site.Name),
        ("url", site => site.Url),
        ("tags", _ => ""),
        ("note", site => site.Note),
        ("ip", site => $"192.0.2.{site.Id % 250}"),
        ("client_id", site => Number(site.ClientId)),
        ("is_staging", _ => "0"),
        ("wp_version", site => site.WordPress),
        ("php_version", site => site.Php),
        ("child_version", site => site.Child),
        ("mysql_version", _ => "10.11.9-MariaDB"),
        ("memory_limit", _ => "512M"),
        ("database_size", site => Number(300_000 + (site.Id * 16_384))),
        ("active_theme", site => site.ActiveTheme is { } theme ? $"{theme.Name} {theme.Version}" : ""),
        ("status", site => site.Status),
        ("sync_errors", site => site.SyncErrors),
        ("http_status", site => site.HttpCode switch { 0 => "0", 200 => "200 - OK", var code => $"{code} - Other" }),
        ("health_status", site => site.HealthScore >= 80 ? "0" : "1"),
        ("health_score", site => Number(site.HealthScore)),
        ("icon", _ => ""),
        ("last_sync", site => Times.Utc(site.LastSync)),
        ("plugins", site => Installed(site.Plugins, isTheme: false)),
        ("themes", site => Installed(site.Themes, isTheme: true)),
        ("last_post_time", site => Times.Unix(site.LastSync.AddDays(-1))),
        ("recent_posts", site => Recent(site, "post", "Uncategorized")),
        ("recent_pages", site => Recent(site, "page", "")),
        ("recent_comments", _ => "[]"),
        ("categories", _ => "[{\"term_id\":1,\"name\":\"Uncategorized\",\"slug\":\"uncategorized\",\"taxonomy\":\"category\",\"parent\":0}]"),
        ("wp_upgrades", site => UpgradeView.Core(site.PendingOf(UpdateType.Core)).ToJsonString()),
        ("plugin_upgrades", site => UpgradeView.Plugins(site, site.PendingOf(UpdateType.Plugin)).ToJsonString()),
        ("premium_upgrades", _ => ""),
        ("theme_upgrades", site => UpgradeView.Themes(site, site.PendingOf(UpdateType.Theme)).ToJsonString()),
        ("translation_upgrades", site => UpgradeView.Translations(site.PendingOf(UpdateType.Translation)).ToJsonString()),
        ("ignored_plugins", site => site.IgnoredPlugins.ToText()),
        ("ignored_themes", site => site.IgnoredThemes.ToText()),
        ("is_ignoreCoreUpdates", site => site.IgnoresCore ? "1" : "0"),
        ("is_ignorePluginUpdates", site => site.IgnoresPlugins ? "1" : "0"),
        ("is_ignoreThemeUpdates", site => site.IgnoresThemes ? "1" : "0"),
        ("verify_certificate", site => Number(site.VerifyCertificate)),
        ("force_use_ipv4", site => Number(site.ForceIpv4)),
        ("ssl_version", site => Number(site.SslVersion)),
        ("suspended", site => site.IsSuspended ? "1" : "0"),
    ];

    /// <summary>What the dashboard keeps of a site beside its row: custom_fields adds it to the row of one site and to lists that come through the Abilities API, and to no other list.</summary>
    private static readonly Dictionary<string, Func<Site, string>> Options = new()
    {
        ["primary_lasttime_backup"] = site => site.LastBackup is { } time ? Times.Unix(time) : "",
        ["plugins_outdate_info"] = site => AbandonedView.Of(site.Plugins, site.AbandonedPlugins, site.LastSync).ToJsonString(),
        ["themes_outdate_info"] = site => AbandonedView.Of(site.Themes, site.AbandonedThemes, site.LastSync).ToJsonString(),
    };

    /// <summary>All fields, or only those that _fields names: the rest is not even built.</summary>
    public JsonObject Full(Site site, IReadOnlyCollection<string>? only = null, bool tags = true, bool details = true)
    {
        var view = new JsonObject();
        foreach (var (name, value) in Fields)
        {
            if (only is { Count: > 0 } && name != "id" && !only.Contains(name))
                continue;
            if (name == "tags" && tags)
                view[name] = PhpValue.Map(site.TagIds.Select(id => KeyValuePair.Create(Number(id), (JsonNode?)dashboard.Tags.NameOf(id))));
            else
                view[name] = details || !Details.Contains(name) ? value(site) : "";
        }

        // Before 6.1 every row contains the credentials for the web server's own password.
        foreach (var (name, value) in dashboard.IsFrom("6.1") ? [] : site.HttpCredentials)
        {
            if (only is not { Count: > 0 } || only.Contains(name))
                view[name] = value;
        }

        return view;
    }

    public JsonObject WithResult(Site site, bool succeeded)
    {
        var view = Full(site, tags: dashboard.HasAbilities);
        view.Insert(0, "result", succeeded ? "success" : "failed");
        return view;
    }

    public JsonArray List(IEnumerable<Site> sites, RestRequest request, bool tags = true, bool details = true)
    {
        var only = request.List("_fields");
        return PhpValue.Array(sites.Select(site => Full(site, only, tags, details)));
    }

    /// <summary>The rows of a list that comes through the Abilities API.</summary>
    public JsonArray AbilityList(IEnumerable<Site> sites, RestRequest request)
    {
        var fields = request.List("_fields");
        return PhpValue.Array(sites.Select(site =>
        {
            var view = Full(site, fields);
            AddOptions(view, site, request);
            return view;
        }));
    }

    /// <summary>Adds what custom_fields asks for.</summary>
    public void AddOptions(JsonObject view, Site site, RestRequest request)
    {
        foreach (var option in dashboard.IsFrom("6.0.11") ? request.List("custom_fields").Where(Options.ContainsKey) : [])
            view[option] = Options[option](site);
    }

    public static JsonObject Basic(Site site) => new()
    {
        ["id"] = Number(site.Id),
        ["name"] = site.Name,
        ["url"] = site.Url,
        ["client_id"] = Number(site.ClientId),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Installed(IEnumerable<InstalledItem> items, bool isTheme)
    {
        return PhpValue.Array(items.Select(item => isTheme ? Theme(item) : Plugin(item))).ToJsonString();
    }

    /// <summary>What must be used says so and has no version.</summary>
    private static JsonObject Plugin(InstalledItem item)
    {
        var row = new JsonObject
        {
            ["mainwp"] = item.Item == Catalog.ChildPlugin ? "T" : "F",
            ["name"] = item.Name,
            ["slug"] = item.Slug,
            ["description"] = item.Item.Description,
        };
        if (!item.IsMustUse)
            row["version"] = item.Version;
        row["active"] = item.IsActive ? 1 : 0;
        if (item.IsMustUse)
            row["mu"] = 1;
        return row;
    }

    public static JsonObject Theme(InstalledItem item) => new()
    {
        ["name"] = item.Name,
        ["title"] = item.Name,
        ["description"] = item.Item.Description,
        ["version"] = item.Version,
        ["active"] = item.IsActive ? 1 : 0,
        ["slug"] = item.Slug,
        ["parent_active"] = 0,
    };

    private static string Recent(Site site, string type, string categories) => PhpValue.Array(site.Content.Entries
        .Where(entry => entry.Type == type)
        .Take(5)
        .Select(entry => new JsonObject
        {
            ["id"] = entry.Id,
            ["post_type"] = type,
            ["status"] = entry.Status,
            ["title"] = entry.Title,
            ["comment_count"] = "0",
            ["dts"] = entry.Date.ToUnixTimeSeconds(),
            ["author"] = "admin",
            ["authorEmail"] = "admin@example.test",
            ["categories"] = categories,
            ["tags"] = "",
        })).ToJsonString(JsonSerializerOptions.Default);
}
