using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Settings;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Monitors;

/// <summary>Settings of one monitor and of all.</summary>
internal sealed class MonitorSettingRoutes(Dashboard dashboard)
{
    private static readonly string[] Known = ["active", "interval", "timeout", "maxretries", "type", "method", "expected_status", "keyword"];

    private static readonly Argument Interval = Argument.OneOf("interval", "invalid_interval", [.. Labels.Intervals, "useglobal"]);
    private static readonly Argument Timeout = Argument.OneOf("timeout", "invalid_timeout", [.. Labels.Timeouts, "useglobal"]);
    private static readonly Argument Type = Argument.OneOf("type", "invalid_type", "useglobal", "http", "ping", "keyword");
    private static readonly Argument Method = Argument.OneOf("method", "invalid_method", "useglobal", "head", "get", "post", "push", "patch", "delete");

    public void Register(MainWpRoutes routes)
    {
        routes.Edit("/monitors/settings", Global, Interval, Timeout, Type, Method);
        routes.Edit($"{MonitorRoutes.One}/settings", One, Interval, Timeout, Type, Method);
    }

    private RestAnswer One(RestRequest request)
    {
        SettingBody.Require(request);
        if (request.Json.Select(pair => pair.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw new RestError("rest_additional_properties_forbidden", $"{unknown} is not a setting of a monitor.");
        if (dashboard.Sites.Find(request.Text("id_domain")) is not { } site)
            return new JsonObject { ["success"] = 0, ["message"] = dashboard.Say("There is no such monitor.") };

        site.Monitor.Exists = true;
        var data = new JsonObject { ["monitor_id"] = site.Id };
        foreach (var (name, value) in request.Json)
        {
            site.Monitor.Settings[name] = PhpValue.Text(value);
            data[name] = Written(name, PhpValue.Text(value));
        }

        return new JsonObject { ["success"] = 1, ["data"] = data };
    }

    private RestAnswer Global(RestRequest request)
    {
        SettingBody.Require(request);
        var stored = dashboard.Settings.Monitoring;
        foreach (var (name, value) in request.Json)
        {
            var key = name == "expected_status" ? "mainwp_uptime_monitoring_up_status_codes" : $"mainwp_uptime_monitoring_{name}";
            if (stored.ContainsKey(key))
                stored[key] = name == "active" ? request.Flag(name) == true ? 1 : 0 : value?.DeepClone();
        }

        return new JsonObject
        {
            ["success"] = 1,
            ["data"] = new JsonObject
            {
                ["monitor_id"] = 0,
                ["wpid"] = 0,
                ["type"] = PhpValue.Text(stored["mainwp_uptime_monitoring_type"]),
                ["active"] = stored["mainwp_uptime_monitoring_active"]!.DeepClone(),
                ["keyword"] = PhpValue.Text(stored["mainwp_uptime_monitoring_keyword"]),
                ["interval"] = Written("interval", PhpValue.Text(stored["mainwp_uptime_monitoring_interval"])),
                ["maxretries"] = 1,
                ["up_status_codes"] = string.Join(',', PhpValue.List(stored["mainwp_uptime_monitoring_up_status_codes"])),
                ["method"] = PhpValue.Text(stored["mainwp_uptime_monitoring_method"]),
                ["timeout"] = Written("timeout", PhpValue.Text(stored["mainwp_uptime_monitoring_timeout"])),
                ["retention_limits"] = 180,
            },
        };
    }

    /// <summary>Labels go in, numbers come back: minutes as text, seconds as a number.</summary>
    private static JsonNode? Written(string name, string value) => name switch
    {
        _ when value == "useglobal" => value,
        "active" or "maxretries" => int.TryParse(value, out var number) ? number : 0,
        "interval" => Labels.Minutes(value).ToString(CultureInfo.InvariantCulture),
        "timeout" => Labels.Seconds(value),
        _ => value,
    };
}
