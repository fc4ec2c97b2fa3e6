using System.Text.Json.Nodes;
using MainWp.Tests.Commands.Updates;

namespace MainWp.Tests.Commands.Health;

/// <summary>The row of a site with which nothing is wrong, as the server sends it.</summary>
internal static class HealthRow
{
    public static JsonObject Of(int id, string php = "8.4.2", string status = "connected", string lastSync = "2026-11-21T11:00:00")
    {
        var row = PendingSite.Row(id);
        row["plugin_upgrades"] = "[]";
        row["status"] = status;
        row["tags"] = new JsonObject { ["3"] = "production" };
        row["client_id"] = "0";
        row["wp_version"] = "7.1";
        row["php_version"] = php;
        row["child_version"] = "6.1";
        row["http_status"] = "200 - OK";
        row["sync_errors"] = "";
        row["last_sync"] = lastSync;
        return row;
    }

    public static string List(params JsonObject[] rows) => PendingSite.Sites(rows);
}
