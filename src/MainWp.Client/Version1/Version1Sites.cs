using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Reading sites.</summary>
internal sealed class Version1Sites(Version1Source source)
{
    private readonly Version1SiteList _list = new(source);

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "sites", ListAsync);
        gateway.Add(HttpMethod.Get, "sites/count", CountAsync);
        gateway.Add(HttpMethod.Get, "sites/basic", BasicAsync);
        gateway.Add(HttpMethod.Get, "tags/{id}/sites", OfTagAsync);
        gateway.Add(HttpMethod.Get, "clients/{id}/sites", OfClientAsync);
        gateway.Add(HttpMethod.Get, "clients/{id}/sites/count", CountOfClientAsync);
        gateway.Add(HttpMethod.Get, "sites/{id}/security", SecurityAsync);
        gateway.Add(HttpMethod.Get, "sites/{id}/non-mainwp-changes", ChangesAsync);
    }

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var rows = call.Include is { } ids
            ? await _list.OfAsync(call, ids, stop).ConfigureAwait(false)
            : [.. (await _list.AllAsync(call, stop).ConfigureAwait(false)).Where(row => IsWanted(row, call["search"], call["status"]))];
        return call.Include is null && Version1SiteList.NeedsEachRow(call)
            ? await Version1Answer.PageAsync(call, rows, async page => [.. (await _list.WholeAsync(call, page, stop).ConfigureAwait(false)).Select(View)]).ConfigureAwait(false)
            : Version1Answer.Rest(call, [.. rows.Select(View)]);

        JsonObject View(JsonObject row) => SiteRow.ToView(row, call.Fields);
    }

    private async Task<JsonObject> CountAsync(Version1Call call, CancellationToken stop)
    {
        var status = call["status"];
        if (status is null)
            return (await source.ReadAsync(call.Request, "sites/all-sites-count", AnswerRule.IsCount, stop).ConfigureAwait(false))!.AsObject();
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop, ("full_data", "1")).ConfigureAwait(false);
        return new JsonObject { ["count"] = rows.Count(row => IsWanted(row, null, status)) };
    }

    private async Task<JsonObject> BasicAsync(Version1Call call, CancellationToken stop)
    {
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(row => call.Include?.Contains(SiteRow.IdOf(row)) ?? true).Select(row => SiteRow.ToView(row, call.Fields))]);
    }

    private async Task<JsonObject> OfTagAsync(Version1Call call, CancellationToken stop)
    {
        await Version1Tags.RequireAsync(source, call, stop).ConfigureAwait(false);
        return await WhereAsync(call, row => SiteRow.TagIds(row).Contains(call.Id), stop).ConfigureAwait(false);
    }

    private async Task<JsonObject> OfClientAsync(Version1Call call, CancellationToken stop)
    {
        await Version1Clients.RequireAsync(source, call, stop).ConfigureAwait(false);
        return await WhereAsync(call, row => Version1Source.NumberOf(row["client_id"]) == call.Id, stop).ConfigureAwait(false);
    }

    private async Task<JsonObject> CountOfClientAsync(Version1Call call, CancellationToken stop)
    {
        await Version1Clients.RequireAsync(source, call, stop).ConfigureAwait(false);
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop).ConfigureAwait(false);
        return new JsonObject { ["count"] = rows.Count(row => Version1Source.NumberOf(row["client_id"]) == call.Id) };
    }

    private async Task<JsonObject> WhereAsync(Version1Call call, Func<JsonObject, bool> isWanted, CancellationToken stop)
    {
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop, ("full_data", "1"), ("selectgroups", "1")).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(isWanted).Select(row => SiteRow.ToView(row, call.Fields))]);
    }

    // PHP fails here if the id does not exist, so the site is looked up first.
    private async Task<JsonObject> SecurityAsync(Version1Call call, CancellationToken stop)
    {
        var (site, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var report = await source.ReadAsync(call.Request, "site/site-security-issues", AnswerRule.IsMap, stop, ("site_id", Request.Number(call.Id))).ConfigureAwait(false);
        var answer = Version1Answer.Of(report as JsonObject);
        answer["site"] = SiteRow.ToView(site, SiteRow.ShortFields);
        return answer;
    }

    private async Task<JsonObject> ChangesAsync(Version1Call call, CancellationToken stop)
    {
        if (call["source"] is not (null or "wpadmin"))
            throw Version1Gateway.NotOffered(call.Request, source.Connection, "tell what was done through a dashboard");
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var rows = await source.RowsAsync(call.Request, "site/non-mainwp-changes", stop, ("site_id", Request.Number(call.Id))).ConfigureAwait(false);
        var actions = call["actions"]?.Split(',');
        IReadOnlyList<JsonObject> wanted =
        [
            .. rows.Where(row => (actions?.Contains(Version1Source.TextOf(row["action"])) ?? true)
                && (call["contexts"] is not { } context || context.Split(',').Contains(Version1Source.TextOf(row["context"])))),
        ];
        return call["total_count"] is null ? Version1Answer.Rest(call, wanted) : Version1Answer.Of(new JsonObject { ["total"] = wanted.Count });
    }

    private static bool IsWanted(JsonObject row, string? search, string? status) =>
        (search is null || Holds(row["name"], search) || Holds(row["url"], search))
        && (status is null || (status == "available_update" ? SiteRow.HasUpdates(row) : SiteRow.StatusOf(row) == status));

    private static bool Holds(JsonNode? field, string search) => Version1Source.TextOf(field) is { } text && text.IndexOf(search, StringComparison.OrdinalIgnoreCase) >= 0;
}
