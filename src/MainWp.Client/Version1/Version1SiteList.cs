using System.Text.Json.Nodes;

namespace MainWp.Version1;

/// <summary>Rows of many sites, by the cheapest of three ways: the short list, the list with full_data, or each site's own row.</summary>
internal sealed class Version1SiteList(Version1Source source)
{
    /// <summary>Whether the fields asked for are in no list.</summary>
    public static bool NeedsEachRow(Version1Call call) =>
        call.Fields is not { } fields || fields.Except(SiteRow.ListFields).Any();

    /// <summary>All sites, as far as a list has them.</summary>
    public Task<IReadOnlyList<JsonObject>> AllAsync(Version1Call call, CancellationToken stop) =>
        call.Fields is { } fields && !fields.Except(SiteRow.ShortFields).Any() && call["status"] is null
            ? source.RowsAsync(call.Request, "sites/all-sites", stop)
            : source.RowsAsync(call.Request, "sites/all-sites", stop, ("full_data", "1"), ("selectgroups", call.Fields?.Contains("tags") ?? true ? "1" : null));

    /// <summary>The sites with these ids, in the order of the ids, as far as they exist.</summary>
    public async Task<IReadOnlyList<JsonObject>> OfAsync(Version1Call call, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        if (NeedsEachRow(call) || ids.Count == 1)
            return await source.SitesAsync(call.Request, ids.Distinct(), stop).ConfigureAwait(false);
        var all = (await AllAsync(call, stop).ConfigureAwait(false)).FirstByKey(SiteRow.IdOf);
        return [.. ids.Distinct().Where(all.ContainsKey).Select(id => all[id])];
    }

    /// <summary>These rows with everything that each site's own row has. The ignored updates are not read for sites without pending ones.</summary>
    public async Task<IReadOnlyList<JsonObject>> WholeAsync(Version1Call call, IReadOnlyList<JsonObject> rows, CancellationToken stop)
    {
        var isEnough = call.Fields is { } fields && !fields.Except(SiteRow.ListFields).Except(SiteRow.IgnoreFields).Any();
        var missing = rows.Where(row => !isEnough || SiteRow.HasUpdates(row)).Select(SiteRow.IdOf).ToList();
        var whole = (await source.SitesAsync(call.Request, missing, stop).ConfigureAwait(false)).FirstByKey(SiteRow.IdOf);
        return [.. rows.Select(row => whole.TryGetValue(SiteRow.IdOf(row), out var read) ? read : row)];
    }
}
