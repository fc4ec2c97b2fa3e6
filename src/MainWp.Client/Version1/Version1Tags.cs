using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Tags. mainwp/v1 knows only their id and name; the rows of the sites say which sites have them.</summary>
internal sealed class Version1Tags(Version1Source source)
{
    private const string AllTags = "tags/all-tags";

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "tags", ListAsync);
        gateway.Add(HttpMethod.Get, "tags/{id}", async (call, stop) => Version1Answer.Of(View((call.Id, await RequireAsync(source, call, stop).ConfigureAwait(false)), await SitesAsync(call, stop).ConfigureAwait(false))));
    }

    /// <summary>The name of the tag that the route names.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public static async Task<string> RequireAsync(Version1Source source, Version1Call call, CancellationToken stop) =>
        (await NamesAsync(source, call, stop).ConfigureAwait(false)).FirstOrDefault(tag => tag.Id == call.Id).Name
        ?? throw Failure.NotFound(Request.Version1(HttpMethod.Get, AllTags), source.Connection, new Subject(Resource.Tag, $"Tag {call.Id}"));

    private static async Task<IReadOnlyList<(int Id, string? Name)>> NamesAsync(Version1Source source, Version1Call call, CancellationToken stop) =>
        await source.ReadAsync(call.Request, AllTags, AnswerRule.IsNames, stop).ConfigureAwait(false) is JsonObject around && around["data"] is JsonObject names
            ? [.. names.Select(tag => (int.Parse(tag.Key, CultureInfo.InvariantCulture), Version1Source.TextOf(tag.Value) ?? ""))]
            : [];

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var tags = await NamesAsync(source, call, stop).ConfigureAwait(false);
        var sites = tags.Count == 0 ? [] : await SitesAsync(call, stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. tags.Where(tag => call["search"] is not { } search || tag.Name!.IndexOf(search, StringComparison.OrdinalIgnoreCase) >= 0).Select(tag => View(tag, sites))]);
    }

    private Task<IReadOnlyList<JsonObject>> SitesAsync(Version1Call call, CancellationToken stop) => source.RowsAsync(call.Request, "sites/all-sites", stop, ("selectgroups", "1"));

    private static JsonObject View((int Id, string? Name) tag, IReadOnlyList<JsonObject> sites)
    {
        var ids = sites.Where(site => SiteRow.TagIds(site).Contains(tag.Id)).Select(SiteRow.IdOf).ToList();
        return new JsonObject { ["id"] = tag.Id, ["name"] = tag.Name, ["count_sites"] = ids.Count, ["sites_ids"] = string.Join(",", ids) };
    }
}
