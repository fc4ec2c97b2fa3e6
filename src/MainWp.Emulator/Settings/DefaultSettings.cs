using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>What a fresh dashboard answers.</summary>
internal static class DefaultSettings
{
    public static readonly string[] MailTypes = ["daily_digest", "uptime", "site_health", "deactivated_license_alert"];

    public static readonly string[] Providers =
        ["cloudways", "gridpane", "vultr", "linode", "digitalocean", "cpanel", "plesk", "kinsta"];

    public static JsonObject General() => new()
    {
        ["time_daily_update"] = "",
        ["frequency_daily_update"] = 2,
        ["date_format"] = "F j, Y",
        ["time_format"] = "g:i a",
        ["timezone_string"] = "UTC-5",
        ["sidebar_position"] = false,
        ["hide_update_everything"] = 0,
        ["mainwp_widgets"] = false,
        ["plugin_automatic_daily_update"] = 0,
        ["theme_automatic_daily_update"] = 0,
        ["trans_automatic_daily_update"] = 0,
        ["automatic_daily_update"] = 0,
        ["frequency_auto_update"] = "daily",
        ["time_auto_update"] = "00:00",
        ["show_language_updates"] = 1,
        ["disable_update_confirmations"] = 0,
        ["check_http_response"] = 0,
        ["check_http_response_method"] = "head",
        ["backup_before_upgrade"] = 0,
        ["backup_before_upgrade_days"] = 7,
        ["numberdays_outdate_plugin_theme"] = 365,
        ["dayinweek_auto_update"] = 0,
        ["dayinmonth_auto_update"] = 1,
        ["delay_autoupdate"] = 1,
        ["mainwp_primary_backup"] = new JsonObject { ["value"] = "", ["title"] = "Native backups" },
        ["mainwp_enable_legacy_backup_feature"] = "0",
        ["mainwp_backups_on_server"] = false,
        ["mainwp_backup_on_external_sources"] = false,
        ["mainwp_archive_format"] = false,
        ["mainwp_notification_on_backup_fail"] = false,
        ["mainwp_notification_on_backup_start"] = false,
        ["mainwp_chunked_backup_tasks"] = false,
    };

    public static JsonObject Advanced() => new()
    {
        ["mainwp_maximum_requests"] = 4,
        ["mainwp_minimum_delay"] = 200,
        ["mainwp_maximum_ip_requests"] = 1,
        ["mainwp_minimum_ip_delay"] = 1000,
        ["mainwp_chunksitesnumber"] = 10,
        ["mainwp_chunksleepinterval"] = 5,
        ["mainwp_maximum_sync_requests"] = 8,
        ["mainwp_maximum_install_update_requests"] = 0,
        ["mainwp_maximum_uptime_monitoring_requests"] = 10,
        ["mainwp_optimize"] = 1,
        ["mainwp_wp_cron"] = 1,
        ["mainwp_ssl_verify_certificate"] = 0,
        ["mainwp_verify_connection_method"] = 1,
        ["mainwp_connect_signature_algo"] = "OPENSSL_ALGO_SHA256 (Default)",
        ["mainwp_force_use_ipv4"] = 0,
        ["sync_data"] = new JsonObject(new[]
        {
            "wp_updates", "plugin_updates", "theme_updates", "translation_updates", "recent_comments", "recent_posts",
            "recent_pages", "securityStats", "directories", "categories", "totalsize", "dbsize", "plugins", "themes", "users",
            "plugins_outdate_info", "themes_outdate_info", "health_site_status", "child_site_actions_data", "othersData",
        }.Select(name => KeyValuePair.Create(name, (JsonNode?)1))),
    };

    public static JsonObject Monitoring() => new()
    {
        ["mainwp_disable_sites_health_monitoring"] = 1,
        ["mainwp_sitehealth_threshold"] = 80,
        ["mainwp_uptime_monitoring_active"] = 1,
        ["mainwp_uptime_monitoring_interval"] = "5m",
        ["mainwp_uptime_monitoring_method"] = "head",
        ["mainwp_uptime_monitoring_timeout"] = "60s",
        ["mainwp_uptime_monitoring_type"] = "http",
        ["mainwp_uptime_monitoring_up_status_codes"] = PhpValue.Texts(["200", "201", "202", "203", "204", "205", "206"]),
        ["mainwp_uptime_monitoring_down_confirmation_check"] = 1,
        ["mainwp_uptime_monitoring_keyword"] = "",
    };

    public static JsonObject Emails() => new(MailTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)Email(type))));

    public static JsonObject Email(string type) => new()
    {
        ["heading"] = $"News: {type.Replace('_', ' ')}",
        ["type"] = type,
        ["subject"] = $"Your dashboard: {type.Replace('_', ' ')}",
        ["recipients"] = "admin@example.test",
        ["disable"] = 0,
    };

    public static JsonObject CostTracker() => new()
    {
        ["currency"] = "USD",
        ["currency_position"] = "left",
        ["thousand_separator"] = ",",
        ["decimal_separator"] = ".",
        ["decimals"] = 2,
        ["product_categories"] = PhpValue.Array(new[] { ("plugin", "Plugin"), ("theme", "Theme"), ("hosting", "Hosting"), ("service", "Service"), ("other", "Other") }
            .Select(type => new JsonObject { ["slug"] = type.Item1, ["title"] = type.Item2, ["icon"] = "folder open", ["color"] = "#34afd8" })),
        ["payment_methods"] = new JsonArray(),
    };

    public static JsonObject Backups() => new(Providers.Select(slug => KeyValuePair.Create(slug, (JsonNode?)Provider(slug))));

    private static JsonObject Provider(string slug)
    {
        var provider = new JsonObject { ["label"] = $"{char.ToUpperInvariant(slug[0])}{slug[1..]}", ["enabled"] = 0 };
        string[] extra = slug switch
        {
            "cloudways" => ["account_email"],
            "kinsta" => ["account_email", "company_id"],
            "cpanel" => ["url", "site_path", "username"],
            "plesk" => ["url"],
            _ => [],
        };
        foreach (var name in extra)
            provider[name] = "";
        provider["secrets"] = slug == "cpanel" ? new JsonArray() : new JsonObject { ["api_key"] = "" };
        return provider;
    }
}
