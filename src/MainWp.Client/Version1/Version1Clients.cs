using System.Net;
using System.Text.Json.Nodes;
using MainWp.Http;

namespace MainWp.Version1;

/// <summary>Clients.</summary>
internal sealed class Version1Clients(Version1Source source)
{
    private const string AllClients = "clients/all-clients";

    private static readonly string[] Statuses = ["active", "suspended", "lead", "lost"];

    public void Register(Version1Gateway gateway)
    {
        gateway.Add(HttpMethod.Get, "clients", ListAsync);
        gateway.Add(HttpMethod.Get, "clients/count", async (call, stop) => new JsonObject { ["count"] = (await RowsAsync(source, call, stop).ConfigureAwait(false)).Count });
        gateway.Add(HttpMethod.Get, "clients/{id}", async (call, stop) => Version1Answer.Of(await RequireAsync(source, call, stop).ConfigureAwait(false)));
        gateway.Add(HttpMethod.Get, "clients/(?<mail>[^/]*(?:@|%40)[^/]*)", OfMailAsync);
        gateway.Add(HttpMethod.Get, "sites/{id}/client", OfSiteAsync);
        gateway.Add(HttpMethod.Get, "tags/{id}/clients", OfTagAsync);
        gateway.Add(HttpMethod.Post, "clients/add", AddAsync);
        gateway.Add(HttpMethod.Put, "clients/{id}/edit", EditAsync);
        gateway.Add(HttpMethod.Delete, "clients/{id}/remove", RemoveAsync);
    }

    /// <summary>The client that the route names.</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public static async Task<JsonObject> RequireAsync(Version1Source source, Version1Call call, CancellationToken stop) =>
        (await RowsAsync(source, call, stop).ConfigureAwait(false)).FirstOrDefault(row => IdOf(row) == call.Id)
        ?? throw Failure.NotFound(Request.Version1(HttpMethod.Get, AllClients), source.Connection, new Subject(Resource.Client, $"Client {call.Id}"));

    private static Task<IReadOnlyList<JsonObject>> RowsAsync(Version1Source source, Version1Call call, CancellationToken stop, params (string Name, string? Value)[] query) =>
        source.RowsAsync(call.Request, AllClients, stop, query);

    private async Task<JsonObject> ListAsync(Version1Call call, CancellationToken stop)
    {
        var statuses = call["status"]?.Split(',').Select(status => Array.IndexOf(Statuses, status)).ToArray();
        var rows = await RowsAsync(source, call, stop).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(row =>
            (call.Include?.Contains(IdOf(row)) ?? true)
            && (statuses?.Contains(Version1Source.NumberOf(row["suspended"])) ?? true)
            && (call["search"] is not { } search || Holds(row["name"], search) || Holds(row["client_email"], search)))]);
    }

    private async Task<JsonObject> OfMailAsync(Version1Call call, CancellationToken stop)
    {
        var mail = Uri.UnescapeDataString(call.Part("mail"));
        var rows = await RowsAsync(source, call, stop).ConfigureAwait(false);
        return Version1Answer.Of(rows.FirstOrDefault(row => string.Equals(Version1Source.TextOf(row["client_email"]), mail, StringComparison.OrdinalIgnoreCase))
            ?? throw Failure.NotFound(Request.Version1(HttpMethod.Get, AllClients), source.Connection, new Subject(Resource.Client, $"Client '{mail}'")));
    }

    private async Task<JsonObject> OfSiteAsync(Version1Call call, CancellationToken stop)
    {
        var (site, _) = await source.SiteAsync(call.Request, call.Id, stop).ConfigureAwait(false);
        var id = Version1Source.NumberOf(site["client_id"]);
        var rows = id == 0 ? [] : await RowsAsync(source, call, stop).ConfigureAwait(false);
        return rows.FirstOrDefault(row => IdOf(row) == id) is { } client ? Version1Answer.Of(client) : Version1Answer.Failed("the site has no client");
    }

    private async Task<JsonObject> OfTagAsync(Version1Call call, CancellationToken stop)
    {
        await Version1Tags.RequireAsync(source, call, stop).ConfigureAwait(false);
        var rows = await RowsAsync(source, call, stop, ("with_tags", "1")).ConfigureAwait(false);
        return Version1Answer.Rest(call, [.. rows.Where(row => SiteRow.TagIds(row).Contains(call.Id))]);
    }

    private async Task<JsonObject> AddAsync(Version1Call call, CancellationToken stop)
    {
        var (answer, _) = await source.SendAsync(call.Request, HttpMethod.Post, "client/add-client", call.Body, stop).ConfigureAwait(false);
        return Of(answer);
    }

    private async Task<JsonObject> EditAsync(Version1Call call, CancellationToken stop)
    {
        await RequireAsync(source, call, stop).ConfigureAwait(false);
        var body = call.Body.DeepClone().AsObject();
        body["client_id"] = call.Id;
        var (answer, _) = await source.SendAsync(call.Request, HttpMethod.Put, "client/edit-client", body, stop).ConfigureAwait(false);
        return Of(answer);
    }

    private async Task<JsonObject> RemoveAsync(Version1Call call, CancellationToken stop)
    {
        await RequireAsync(source, call, stop).ConfigureAwait(false);
        await source.SendAsync(call.Request, HttpMethod.Delete, "client/remove-client", null, stop, ("client_id", Request.Number(call.Id))).ConfigureAwait(false);
        var left = await RowsAsync(source, call, stop).ConfigureAwait(false);
        return left.Any(row => IdOf(row) == call.Id) ? Version1Answer.Failed("the client is still in the dashboard") : Version1Answer.Done();
    }

    private static JsonObject Of(JsonNode? answer) => answer is JsonObject made && Version1Source.NumberOf(made["client_id"]) is > 0 and var id
        ? Version1Answer.Of(new JsonObject { ["client_id"] = id })
        : Version1Answer.Failed(WebUtility.HtmlDecode(Version1Source.ErrorOf(answer)) ?? "the server gives no reason");

    private static int IdOf(JsonObject row) => Version1Source.NumberOf(row["client_id"]);

    private static bool Holds(JsonNode? field, string search) => Version1Source.TextOf(field) is { } text && text.IndexOf(search, StringComparison.OrdinalIgnoreCase) >= 0;
}
