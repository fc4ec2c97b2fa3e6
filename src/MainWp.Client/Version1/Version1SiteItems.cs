using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Plugins and themes of sites, from the site's row, which has them and the site's name at once.</summary>
internal sealed class Version1SiteItems(Version1Source source)
{
    private const string Kind = "(?<kind>plugins|themes)";

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, $"sites/{{id}}/{Kind}", ListAsync);
        gateway.Add(HttpMethod.Get, $"sites/{{id}}/{Kind}/abandoned", AbandonedAsync);
        gateway.Add(HttpMethod.Post, $"sites/{{id}}/{Kind}/(?<action>activate|deactivate)", ManageAsync);
        gateway.Add(HttpMethod.Delete, $"sites/{{id}}/{Kind}/(?<action>delete)", ManageAsync);
    }

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var (row, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var items = Version1Source.RowsOf(Version1Source.Embedded(row[call.Part("kind")]))
            .Where(item => Version1Source.NumberOf(item["mu"]) == (call["must_use"] == "1" ? 1 : 0) && IsWanted(item, call["search"]));
        return Of(row, Version1Answer.Rest(call, [.. items]));
    }

    private async Task<JsonObject> AbandonedAsync(Version1Call call, CancellationToken stop)
    {
        var (row, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var items = await source.ReadAsync(call.Request, $"site/site-abandoned-{call.Part("kind")}", AnswerRule.IsMap, stop, ("site_id", Request.Number(call.Id))).ConfigureAwait(false);
        return Of(row, Version1Answer.Of(items));
    }

    // The result is not looked up here. SiteItemsApi.ChangeAsync syncs the site and compares, as on v2.
    private async Task<JsonObject> ManageAsync(Version1Call call, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var thing = call.Part("kind").TrimEnd('s');
        foreach (var slug in call.List("slug"))
        {
            // mainwp/v2 decodes what it reads from the list, mainwp/v1 does not.
            var plain = slug.Replace("%2B", "+").Replace("%25", "%");
            await source.SendAsync(
                call.Request, HttpMethod.Post, $"site/site-manage-{thing}", null, stop, ("site_id", Request.Number(call.Id)), ("action", call.Part("action")), (thing, plain)).ConfigureAwait(false);
        }
        return Version1Answer.Done();
    }

    private static JsonObject Of(JsonObject row, JsonObject answer)
    {
        answer["site"] = SiteRow.ToView(row, SiteRow.ShortFields);
        return answer;
    }

    private static bool IsWanted(JsonObject item, string? search) =>
        search is null || new[] { item["name"], item["slug"] }.Any(text => Version1Source.TextOf(text)?.IndexOf(search, StringComparison.OrdinalIgnoreCase) >= 0);
}
