using System.Text.Json.Nodes;
using MainWp.Emulator.Updates;

namespace MainWp.Emulator.Sites;

/// <summary>What a child site says about its own security.</summary>
internal static class SiteSecurity
{
    public static JsonObject Report(Site site) => new()
    {
        ["db_reporting"] = "Y_UNABLE",
        ["php_reporting"] = "Y_UNABLE",
        ["wp_uptodate"] = site.PendingOf(UpdateType.Core).Any() ? "N" : "Y",
        ["phpversion_matched"] = "Y",
        ["sslprotocol"] = site.Url.StartsWith("https:", StringComparison.Ordinal) ? "Y" : "N",
        ["debug_disabled"] = "Y",
        ["sec_outdated_plugins"] = site.PendingOf(UpdateType.Plugin).Any() ? "N" : "Y",
        ["sec_inactive_plugins"] = site.Plugins.All(plugin => plugin.IsActive) ? "Y" : "N",
        ["sec_outdated_themes"] = site.PendingOf(UpdateType.Theme).Any() ? "N" : "Y",
        ["sec_inactive_themes"] = "N",
    };

    public static JsonObject Fetched() => new() { ["http_status"] = 200, ["connection_step"] = "verify_credentials" };
}
