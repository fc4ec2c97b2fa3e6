using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Changing sites. The server says "Process ran." whatever happened, so each change is looked up.</summary>
internal sealed class Version1SiteChanges(Version1Source source)
{
    /// <summary>The fields of edit-site and where the row has them. Only these can be looked up.</summary>
    private static readonly (string Sent, string Column)[] Kept =
    [
        ("name", "name"), ("client_id", "client_id"), ("suspended", "suspended"), ("sslversion", "ssl_version"), ("verify", "verify_certificate"), ("force_use_ipv4", "force_use_ipv4"),
        ("ignore_core_updates", "is_ignoreCoreUpdates"), ("ignore_plugin_updates", "is_ignorePluginUpdates"), ("ignore_theme_updates", "is_ignoreThemeUpdates"),
        ("automatic_update", "automatic_update"), ("disablehealthchecking", "disable_health_check"), ("healththreshold", "health_threshold"),
    ];

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Post, "sites/add", AddAsync);
        gateway.Add(HttpMethod.Put, "sites/{id}/edit", (call, stop) => EditAsync(source, call, call.Body, stop));
        gateway.Add(HttpMethod.Delete, "sites/{id}/remove", RemoveAsync);
        gateway.Add(HttpMethod.Post, "sites/{id}/suspend", (call, stop) => EditAsync(source, call, new JsonObject { ["suspended"] = 1 }, stop));
        gateway.Add(HttpMethod.Post, "sites/{id}/unsuspend", (call, stop) => EditAsync(source, call, new JsonObject { ["suspended"] = 0 }, stop));
        gateway.Add(HttpMethod.Post, "sites/{id}/sync", async (call, stop) => await SyncAsync(source, call, call.Id, stop).ConfigureAwait(false));
        gateway.Add(HttpMethod.Post, "sites/{id}/check", async (call, stop) => Version1Answer.Of(await CheckAsync(call, call.Id, stop).ConfigureAwait(false)));
        gateway.Add(HttpMethod.Post, "sites/{id}/reconnect", (call, stop) => ConnectionAsync(call, call.Id, "reconnect", stop));
        gateway.Add(HttpMethod.Post, "sites/{id}/disconnect", (call, stop) => ConnectionAsync(call, call.Id, "disconnect", stop));
        gateway.Add(HttpMethod.Post, "sites/check", (call, stop) => ManyAsync(call, async id => await CheckAsync(call, id, stop).ConfigureAwait(false) is not null));
        gateway.Add(HttpMethod.Post, "sites/reconnect", (call, stop) => ManyAsync(call, async id => IsDone(await ConnectionAsync(call, id, "reconnect", stop).ConfigureAwait(false))));
        gateway.Add(HttpMethod.Post, "sites/disconnect", (call, stop) => ManyAsync(call, async id => IsDone(await ConnectionAsync(call, id, "disconnect", stop).ConfigureAwait(false))));
    }

    /// <summary>Has the dashboard fetch the site's state; done where the row says that it was synced since, without an error.</summary>
    public static async Task<JsonObject> SyncAsync(Version1Source source, Version1Call call, int id, CancellationToken stop)
    {
        var (before, readAt) = await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        await source.SendAsync(call.Request, HttpMethod.Post, "site/sync-site", null, stop, ("site_id", Request.Number(id))).ConfigureAwait(false);
        var (after, _) = await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        var (last, now) = (Version1Source.NumberOf(before["dtsSync"]), Version1Source.NumberOf(after["dtsSync"]));
        var isNew = now != last || now >= (readAt?.ToUnixTimeSeconds() ?? long.MaxValue);
        return isNew && SiteRow.SyncError(after) is null
            ? Version1Answer.Of(SiteRow.ToView(after, null))
            : Version1Answer.Failed(SiteRow.SyncError(after) ?? "the dashboard did not sync the site and gives no reason");
    }

    // add-site accepts no client, so the client is set afterwards. Only a translated text says that an address already exists.
    private async Task<JsonObject> AddAsync(Version1Call call, CancellationToken stop)
    {
        var (answer, _) = await source.SendAsync(call.Request, HttpMethod.Post, "site/add-site", call.Body, stop).ConfigureAwait(false);
        var id = answer is JsonObject made ? Version1Source.NumberOf(made["siteid"]) : 0;
        if (id == 0)
        {
            var failed = Version1Answer.Failed(WebUtility.HtmlDecode(Version1Source.ErrorOf(answer)) ?? "the server gives no reason");
            if (await OfAddressAsync(call, stop).ConfigureAwait(false) is { } found)
                failed["found_id"] = found;
            return failed;
        }
        if (Version1Source.NumberOf(call.Body["client_id"]) > 0)
            await SendEditAsync(source, call, id, new JsonObject { ["client_id"] = call.Body["client_id"]!.DeepClone() }, stop).ConfigureAwait(false);
        var (row, _) = await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        return Version1Answer.Of(SiteRow.ToView(row, SiteRow.ShortFields));
    }

    private async Task<int?> OfAddressAsync(Version1Call call, CancellationToken stop)
    {
        var wanted = Bare(call.Body["url"]);
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop).ConfigureAwait(false);
        return rows.FirstOrDefault(row => Bare(row["url"]) == wanted) is { } same ? SiteRow.IdOf(same) : null;
    }

    /// <summary>Changes the given fields. It is done if the server says so and the row has the new values.</summary>
    public static async Task<JsonObject> EditAsync(Version1Source source, Version1Call call, JsonObject changes, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var (answer, _) = await SendEditAsync(source, call, call.Id, changes, stop).ConfigureAwait(false);
        var (row, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var kept = Kept.Where(field => changes[field.Sent] is not null && row[field.Column] is not null && Plain(changes[field.Sent]) != Plain(row[field.Column])).Select(field => field.Sent).ToList();
        if (kept.Count > 0)
            return Version1Answer.Failed($"the dashboard kept another value for {string.Join(", ", kept)}");
        return answer is JsonObject said && Version1Source.TextOf(said["success"]) == "true"
            ? Version1Answer.Of(SiteRow.ToView(row, null))
            : Version1Answer.Failed(Version1Source.ErrorOf(answer) ?? "the server did not take the change and gives no reason");
    }

    private static Task<(JsonNode? Body, DateTimeOffset? ServerTime)> SendEditAsync(Version1Source source, Version1Call call, int id, JsonObject changes, CancellationToken stop)
    {
        var body = changes.DeepClone().AsObject();
        body["site_id"] = id;
        return source.SendAsync(call.Request, HttpMethod.Put, "site/edit-site", body, stop);
    }

    private async Task<JsonObject> RemoveAsync(Version1Call call, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        await source.SendAsync(call.Request, HttpMethod.Delete, "site/remove-site", null, stop, ("site_id", Request.Number(call.Id))).ConfigureAwait(false);
        var left = await source.SitesAsync(call.Request, [call.Id], stop).ConfigureAwait(false);
        return left.Count == 0 ? Version1Answer.Done() : Version1Answer.Failed("the site is still in the dashboard");
    }

    private async Task<JsonObject> CheckAsync(Version1Call call, int id, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        await source.SendAsync(call.Request, HttpMethod.Post, "site/check-site-http-status", null, stop, ("site_id", Request.Number(id))).ConfigureAwait(false);
        var (row, _) = await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        var view = SiteRow.ToView(row, SiteRow.ShortFields);
        view["status"] = Version1Source.NumberOf(row["offline_check_result"]) == 1 ? 1 : 0;
        view["http_code"] = Version1Source.NumberOf(row["http_response_code"]);
        return view;
    }

    // Only a sync shows whether a site is connected, because disconnecting does not change the row of the dashboard.
    private async Task<JsonObject> ConnectionAsync(Version1Call call, int id, string action, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, id, stop).ConfigureAwait(false);
        await source.SendAsync(call.Request, HttpMethod.Post, $"site/{action}-site", null, stop, ("site_id", Request.Number(id))).ConfigureAwait(false);
        var synced = await SyncAsync(source, call, id, stop).ConfigureAwait(false);
        return (IsDone(synced), action) switch
        {
            (true, "disconnect") => Version1Answer.Failed("the site still answers the dashboard"),
            (false, "reconnect") => synced,
            _ => Version1Answer.Done(),
        };
    }

    private static async Task<JsonObject> ManyAsync(Version1Call call, Func<int, Task<bool>> one)
    {
        var results = new JsonObject();
        foreach (var id in call.List("include").Select(id => int.Parse(id, CultureInfo.InvariantCulture)))
        {
            try
            {
                results[Request.Number(id)] = await one(id).ConfigureAwait(false) ? "success" : "failed";
            }
            catch (MainWpException e) when (e.Kind is ErrorKind.NotFound or ErrorKind.ServerFailed)
            {
                results[Request.Number(id)] = "failed";
            }
        }
        return Version1Answer.Of(results);
    }

    private static bool IsDone(JsonObject answer) => Version1Source.NumberOf(answer["success"]) == 1;

    private static string Plain(JsonNode? value) => WebUtility.HtmlDecode(Version1Source.TextOf(value) ?? "").Trim();

    private static string Bare(JsonNode? url)
    {
        var text = (Version1Source.TextOf(url) ?? "").Trim().TrimEnd('/').ToLowerInvariant();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? text : text.Substring(scheme + 3);
    }
}
