using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Costs, which mainwp/v1 can only read.</summary>
internal sealed class Version1Costs(Version1Source source)
{
    private const string AllCosts = "cost-tracker/get-all-costs";

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "costs", ListAsync);
        gateway.Add(HttpMethod.Get, "costs/{id}", async (call, stop) => Version1Answer.Of(await RequireAsync(call, stop).ConfigureAwait(false)));
        gateway.Add(HttpMethod.Get, "sites/{id}/costs", OfSiteAsync);
        gateway.Add(HttpMethod.Get, "clients/{id}/costs", OfClientAsync);
        gateway.Add(HttpMethod.Get, "costs/{id}/sites", SitesAsync);
        gateway.Add(HttpMethod.Get, "costs/{id}/clients", ClientsAsync);
    }

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var rows = await source.RowsAsync(call.Request, AllCosts, stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(row =>
            (call.Include?.Contains(IdOf(row)) ?? true)
            && (call["search"] is not { } search || Version1Source.TextOf(row["name"])?.IndexOf(search, StringComparison.OrdinalIgnoreCase) >= 0)
            && IsOneOf(row["cost_status"], call["status"]) && IsOneOf(row["product_type"], call["category"]) && IsOneOf(row["type"], call["type"]))]);
    }

    private async Task<JsonObject> RequireAsync(Version1Call call, CancellationToken stop) =>
        (await source.RowsAsync(call.Request, AllCosts, stop).ConfigureAwait(false)).FirstOrDefault(row => IdOf(row) == call.Id)
        ?? throw Failure.NotFound(Request.Version1(HttpMethod.Get, AllCosts), source.Connection, new Subject(Resource.Cost, $"Cost {call.Id}"));

    private async Task<JsonObject> OfSiteAsync(Version1Call call, CancellationToken stop)
    {
        await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, await source.RowsAsync(call.Request, "cost-tracker/get-site-costs", stop, ("site_id", Request.Number(call.Id))).ConfigureAwait(false));
    }

    private async Task<JsonObject> OfClientAsync(Version1Call call, CancellationToken stop)
    {
        await Version1Clients.RequireAsync(source, call, stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, await source.RowsAsync(call.Request, "cost-tracker/get-client-costs", stop, ("client_id", Request.Number(call.Id))).ConfigureAwait(false));
    }

    // A cost is for sites, for the sites of clients, and for the sites with tags.
    private async Task<JsonObject> SitesAsync(Version1Call call, CancellationToken stop)
    {
        var cost = await RequireAsync(call, stop).ConfigureAwait(false);
        var (sites, clients, tags) = (Ids(cost["sites"]), Ids(cost["clients"]), Ids(cost["groups"]));
        var rows = await source.RowsAsync(call.Request, "sites/all-sites", stop, ("full_data", "1"), ("selectgroups", "1")).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows
            .Where(row => sites.Contains(SiteRow.IdOf(row)) || clients.Contains(Version1Source.NumberOf(row["client_id"])) || SiteRow.TagIds(row).Intersect(tags).Any())
            .Select(row => SiteRow.ToView(row, call.Fields))]);
    }

    private async Task<JsonObject> ClientsAsync(Version1Call call, CancellationToken stop)
    {
        var clients = Ids((await RequireAsync(call, stop).ConfigureAwait(false))["clients"]);
        var rows = await source.RowsAsync(call.Request, "clients/all-clients", stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(row => clients.Contains(Version1Source.NumberOf(row["client_id"])))]);
    }

    private static IReadOnlyCollection<int> Ids(JsonNode? text) => Version1Source.Embedded(text) is JsonArray ids ? [.. ids.Select(Version1Source.NumberOf)] : [];

    private static int IdOf(JsonObject row) => Version1Source.NumberOf(row["id"]);

    private static bool IsOneOf(JsonNode? value, string? wanted) => wanted is null || wanted.Split(',').Contains(Version1Source.TextOf(value));
}
