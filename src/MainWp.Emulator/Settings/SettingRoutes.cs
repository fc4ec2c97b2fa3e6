using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Settings;

/// <summary>settings: general, advanced, monitoring, insights and tools.</summary>
internal sealed class SettingRoutes(Dashboard dashboard)
{
    /// <summary>What the answer to a change of the general settings leaves out.</summary>
    private static readonly string[] OnlyRead = ["disable_update_confirmations", "backup_before_upgrade", "mainwp_enable_legacy_backup_feature"];

    private static readonly Argument[] General =
    [
        Numbers("frequency_daily_update", 1, 12),
        OneOf("frequency_auto_update", "daily", "weekly", "monthly"),
        OneOf("check_http_response_method", "head", "get"),
        Numbers("disable_update_confirmations", 0, 2),
        Numbers("dayinweek_auto_update", 0, 6),
        Numbers("dayinmonth_auto_update", 0, 31),
        OneOf("delay_autoupdate", "0", "1", "2", "3", "4", "5", "6", "7", "14", "30"),
        OneOf("mainwp_archive_format", "zip", "tar.gz", "tar.bz2", "tar"),
    ];

    private static readonly Argument[] Advanced =
    [
        Numbers("mainwp_maximum_requests", 1, 20),
        Numbers("mainwp_maximum_ip_requests", 1, 10),
        Numbers("mainwp_chunksitesnumber", 1, 30),
        Numbers("mainwp_chunksleepinterval", 0, 20),
        Numbers("mainwp_maximum_sync_requests", 1, 20),
        Numbers("mainwp_maximum_install_update_requests", 1, 20),
        Numbers("mainwp_maximum_uptime_monitoring_requests", 1, 100),
        Numbers("mainwp_verify_connection_method", 1, 2),
    ];

    private static readonly Argument[] Monitoring =
    [
        OneOf("mainwp_uptime_monitoring_timeout", Labels.Timeouts),
        OneOf("mainwp_uptime_monitoring_interval", Labels.Intervals),
        OneOf("mainwp_uptime_monitoring_type", "http", "ping", "keyword"),
        OneOf("mainwp_sitehealth_threshold", "80", "100"),
    ];

    public void Register(MainWpRoutes routes)
    {
        var settings = dashboard.Settings;
        routes.Add(new RestRoute(MainWpRoutes.Namespace, "/settings/general", Verbs.Read, _ => Data(settings.General), []) { Warns = true });
        routes.Edit("/settings/general/edit", EditGeneral, General);
        routes.Get("/settings/advanced", _ => Data(settings.Advanced));
        routes.Edit("/settings/advanced/edit", request => Edit(request, settings.Advanced, "The settings were changed."), Advanced);
        routes.Get("/settings/monitoring", _ => Data(settings.Monitoring));
        routes.Edit("/settings/monitoring/edit", request => Edit(request, settings.Monitoring, null), Monitoring);
        routes.Get("/settings/dashboard-insights", _ => Data(settings.Insights));
        routes.Edit("/settings/dashboard-insights/edit", request => Edit(request, settings.Insights, "The settings were changed."));
        routes.Get("/settings/tools", _ => Data(settings.Tools));
        routes.Edit("/settings/tools/edit", request => Edit(request, settings.Tools, "The settings were changed."), OneOf("mainwp_theme", "default", "default-2024", "classic", "dark", "wpadmin", "minimalistic"));
    }

    private RestAnswer EditGeneral(RestRequest request)
    {
        SettingBody.Require(request, mayBeEmpty: true);
        Write(request, dashboard.Settings.General);
        var data = dashboard.Settings.General.DeepClone().AsObject();
        foreach (var name in OnlyRead)
            data.Remove(name);
        return new JsonObject { ["success"] = 1, ["message"] = dashboard.Say("The settings were changed."), ["data"] = data };
    }

    private RestAnswer Edit(RestRequest request, JsonObject stored, string? message)
    {
        SettingBody.Require(request);
        Write(request, stored);
        var answer = new JsonObject { ["success"] = 1 };
        if (message is not null)
            answer["message"] = dashboard.Say(message);
        answer["data"] = stored.DeepClone();
        return answer;
    }

    /// <summary>Unknown names are passed over; a switch is stored as 0 or 1.</summary>
    private static void Write(RestRequest request, JsonObject stored)
    {
        foreach (var (name, value) in request.Json)
        {
            if (!stored.ContainsKey(name))
                continue;
            if (stored[name] is JsonObject map && value is JsonObject changes)
            {
                foreach (var (key, change) in changes)
                    map[key] = PhpValue.Flag(change) ? 1 : 0;
            }
            else if (value is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
            {
                stored[name] = PhpValue.Flag(value) ? 1 : 0;
            }
            else if (stored[name] is not JsonObject)
            {
                stored[name] = value?.DeepClone();
            }
        }
    }

    private static RestAnswer Data(JsonObject stored) => new JsonObject { ["success"] = 1, ["data"] = stored.DeepClone() };

    private static Argument OneOf(string name, params string[] allowed) => Argument.OneOf(name, $"invalid_{name}", allowed);

    private static Argument Numbers(string name, int least, int most) =>
        OneOf(name, [.. Enumerable.Range(least, most - least + 1).Select(number => number.ToString())]);
}
