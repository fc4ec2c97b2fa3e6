using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Version1;

/// <summary>A site as mainwp/v1 writes it: the row of the database.</summary>
internal sealed class Version1SiteView(Dashboard dashboard)
{
    /// <summary>The columns of lists with full_data, in their order.</summary>
    private static readonly string[] Listed =
    [
        "id", "url", "name", "offline_checks_last", "offline_check_result", "http_response_code", "disable_health_check", "health_threshold", "note", "dbsize", "plugin_upgrades",
        "theme_upgrades", "translation_upgrades", "securityIssues", "themes", "plugins", "automatic_update", "sync_errors", "dtsAutomaticSync", "dtsAutomaticSyncStart", "dtsSync",
        "dtsSyncStart", "last_post_gmt", "health_value", "phpversion", "wp_upgrades", "security_stats", "client_id", "ssl_version", "signature_algo", "verify_method", "verify_certificate", "suspended",
    ];

    /// <summary>Columns whose value is the same for every site.</summary>
    private static readonly (string Name, string? Value)[] Fixed =
    [
        ("userid", "1"), ("ga_id", ""), ("gas_id", "0"), ("http_code_noticed", "1"), ("disable_health_check", "0"), ("health_threshold", "0"), ("statsUpdate", "0"), ("directories", ""),
        ("securityIssues", "5"), ("users", "[]"), ("pluginDir", ""), ("automatic_update", "0"), ("backup_before_upgrade", "2"), ("mainwpdir", "1"), ("loadFilesBeforeZip", "1"),
        ("maximumFileDescriptorsOverride", "0"), ("maximumFileDescriptorsAuto", "1"), ("maximumFileDescriptors", "150"), ("primary_backup_method", ""), ("wpe", "0"), ("uptodate", ""),
        ("dtsSyncStart", "0"), ("totalsize", "0"), ("extauth", "not the real one"), ("health_site_noticed", "0"), ("favi_icon", null), ("signature_algo", "9999"), ("verify_method", null),
        ("cust_site_icon_info", "uploaded:;selected:;color:"),
    ];

    /// <summary>Columns that mainwp/v2 shows under another name.</summary>
    private static readonly (string Name, string View)[] Renamed =
    [
        ("id", "id"), ("name", "name"), ("url", "url"), ("note", "note"), ("plugin_upgrades", "plugin_upgrades"), ("theme_upgrades", "theme_upgrades"), ("translation_upgrades", "translation_upgrades"),
        ("premium_upgrades", "premium_upgrades"), ("themes", "themes"), ("ignored_themes", "ignored_themes"), ("plugins", "plugins"), ("ignored_plugins", "ignored_plugins"), ("categories", "categories"),
        ("is_ignoreCoreUpdates", "is_ignoreCoreUpdates"), ("is_ignorePluginUpdates", "is_ignorePluginUpdates"), ("is_ignoreThemeUpdates", "is_ignoreThemeUpdates"),
        ("verify_certificate", "verify_certificate"), ("force_use_ipv4", "force_use_ipv4"), ("ssl_version", "ssl_version"), ("ip", "ip"), ("is_staging", "is_staging"), ("client_id", "client_id"),
        ("suspended", "suspended"), ("sync_id", "id"), ("wpid", "id"), ("version", "child_version"), ("sync_errors", "sync_errors"), ("dbsize", "database_size"), ("health_value", "health_score"),
        ("health_status", "health_status"), ("last_post_gmt", "last_post_time"), ("recent_comments", "recent_comments"), ("recent_posts", "recent_posts"), ("recent_pages", "recent_pages"),
        ("phpversion", "php_version"), ("wp_upgrades", "wp_upgrades"),
    ];

    public static JsonObject Short(Site site, bool groups, Func<int, string> nameOf) => WithGroups(
        new JsonObject { ["id"] = Text(site.Id), ["url"] = site.Url, ["name"] = site.Name, ["client_id"] = Text(site.ClientId) }, site, groups, nameOf);

    public JsonObject Row(Site site, bool withTags)
    {
        var view = dashboard.SiteView.Full(site);
        var row = new JsonObject();
        foreach (var (name, from) in Renamed)
            row[name] = view[from]?.DeepClone();
        foreach (var (name, value) in Fixed)
            row[name] = value;
        row["siteurl"] = site.Url.TrimEnd('/');
        foreach (var name in new[] { "offline_checks_last", "dtsSync", "dtsAutomaticSync", "dtsAutomaticSyncStart" })
            row[name] = Times.Unix(site.LastSync);
        row["offline_check_result"] = site.HttpCode == 200 ? "1" : "-1";
        row["http_response_code"] = Text(site.HttpCode);
        row["added_timestamp"] = Times.Unix(dashboard.Started.AddYears(-1));
        row["site_info"] = Info(site).ToJsonString();
        if (withTags)
            row["tags"] = PhpValue.Map(site.TagIds.Select(id => KeyValuePair.Create(Text(id), (JsonNode?)dashboard.Tags.NameOf(id))));
        return row;
    }

    public JsonObject Full(Site site, bool groups)
    {
        var row = Row(site, withTags: false);
        row["security_stats"] = SiteSecurity.Report(site).ToJsonString();
        var view = new JsonObject();
        foreach (var name in Listed)
            view[name] = row[name]?.DeepClone();
        view["sum_of_upgrades"] = site.Pending.Count(update => update.Type != UpdateType.Core);
        return WithGroups(view, site, groups, dashboard.Tags.NameOf);
    }

    public static JsonObject Info(Site site) => new()
    {
        ["wpversion"] = site.WordPress,
        ["debug_mode"] = false,
        ["phpversion"] = site.Php,
        ["child_version"] = site.Child,
        ["memory_limit"] = "512M",
        ["mysql_version"] = "10.11.9-MariaDB",
        ["db_size"] = "0.84",
        ["themeactivated"] = site.ActiveTheme?.Name ?? "",
        ["ip"] = $"192.0.2.{site.Id % 250}",
        ["child_curl_version"] = "8.5.0",
        ["child_openssl_version"] = "OpenSSL/3.0.13",
        ["site_lang"] = "en_US",
        ["site_public"] = 0,
        ["format_datetime"] = new JsonObject { ["timezone_string"] = "UTC", ["gmt_offset"] = 0, ["date_format"] = "F j, Y", ["time_format"] = "g:i a" },
    };

    public static JsonObject Plugin(InstalledItem item)
    {
        var view = ItemView.LegacyPlugin(item);
        view.Remove("mu");
        if (item.IsMustUse)
            view["mu"] = 1;
        return view;
    }

    private static JsonObject WithGroups(JsonObject view, Site site, bool groups, Func<int, string> nameOf)
    {
        if (!groups)
            return view;
        view["wpgroups"] = site.TagIds.Count == 0 ? null : string.Join(',', site.TagIds.Select(nameOf));
        view["wpgroupids"] = site.TagIds.Count == 0 ? null : string.Join(',', site.TagIds.Select(Text));
        return view;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
