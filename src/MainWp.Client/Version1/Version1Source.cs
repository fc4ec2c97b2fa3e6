using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp.Version1;

/// <summary>Asks mainwp/v1 and reads its answers: empty ones, maps for lists, errors inside a success.</summary>
// docs/quirks.md, 46 and 47.
internal sealed class Version1Source(Transport transport)
{
    /// <summary>Sites whose rows are read at the same time.</summary>
    private const int MostAtOnce = 4;

    public Connection Connection => transport.Connection;

    public Transport Transport => transport;

    /// <summary>Reads a route; null where the answer is empty or null.</summary>
    /// <exception cref="MainWpException">Unreadable: the answer is not of the route.</exception>
    public async Task<JsonNode?> ReadAsync(Request about, string route, Func<JsonNode?, bool> isOfRoute, CancellationToken stop, params (string Name, string? Value)[] query) =>
        (await SendAsync(about, HttpMethod.Get, route, null, isOfRoute, stop, query).ConfigureAwait(false)).Body;

    /// <summary>Sends a change; the body is null where the answer is empty or null.</summary>
    /// <exception cref="MainWpException">OutcomeUnknown: the answer is somebody else's.</exception>
    public Task<(JsonNode? Body, DateTimeOffset? ServerTime)> SendAsync(Request about, HttpMethod method, string route, JsonObject? body, CancellationToken stop, params (string Name, string? Value)[] query) =>
        SendAsync(about, method, route, body, AnswerRule.IsProcess, stop, query);

    private async Task<(JsonNode? Body, DateTimeOffset? ServerTime)> SendAsync(
        Request about, HttpMethod method, string route, JsonObject? body, Func<JsonNode?, bool> isOfRoute, CancellationToken stop, params (string Name, string? Value)[] query)
    {
        var request = Request.Version1(method, route, query) with
        {
            About = about.About,
            MayTakeMinutes = about.MayTakeMinutes,
            Body = body is null ? null : RequestBody.Json(body, MainWpJson.Default.JsonObject),
        };
        using var answer = await transport.SendAsync(request, stop).ConfigureAwait(false);
        if (answer.Length == 0)
            return (null, answer.ServerTime);
        try
        {
            var reader = new Utf8JsonReader(answer.Json);
            var said = JsonNode.Parse(ref reader);
            return isOfRoute(said) ? (said, answer.ServerTime) : throw Failure.NotOfRoute(request, Connection, answer, AnswerReader.ReadEnvelope(answer.Json));
        }
        catch (JsonException e)
        {
            throw Failure.Unreadable(request, Connection, e);
        }
    }

    /// <summary>The rows of a route, whether they come as a list, a map, or either under data.</summary>
    public async Task<IReadOnlyList<JsonObject>> RowsAsync(Request about, string route, CancellationToken stop, params (string Name, string? Value)[] query) =>
        RowsOf(await ReadAsync(about, route, AnswerRule.IsRows, stop, query).ConfigureAwait(false));

    /// <summary>The whole row of one site and when it was read.</summary>
    /// <exception cref="MainWpException">NotFound: the server answers 200 with nothing for ids that do not exist.</exception>
    public async Task<(JsonObject Row, DateTimeOffset? ServerTime)> SiteAsync(Request about, int id, CancellationToken stop)
    {
        var (row, time) = await SendAsync(about, HttpMethod.Get, "site/site", null, AnswerRule.IsSite, stop, ("site_id", Request.Number(id)), ("with_tags", "1")).ConfigureAwait(false);
        return row is JsonObject { Count: > 0 } site
            ? (site, time)
            : throw Failure.NotFound(Request.Version1(HttpMethod.Get, "site/site"), Connection, Subject.Site(id));
    }

    /// <summary>The whole rows of sites, a few at a time; sites that were removed meanwhile are left out.</summary>
    public async Task<IReadOnlyList<JsonObject>> SitesAsync(Request about, IEnumerable<int> ids, CancellationToken stop)
    {
        using var gate = new SemaphoreSlim(MostAtOnce);
        var rows = await Task.WhenAll(ids.Select(ReadOneAsync)).ConfigureAwait(false);
        return [.. rows.OfType<JsonObject>()];

        async Task<JsonObject?> ReadOneAsync(int id)
        {
            await gate.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                return (await SiteAsync(about, id, stop).ConfigureAwait(false)).Row;
            }
            catch (MainWpException e) when (e.Kind == ErrorKind.NotFound)
            {
                return null;
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <summary>The rows in an answer.</summary>
    public static IReadOnlyList<JsonObject> RowsOf(JsonNode? answer) => answer switch
    {
        JsonObject around when around.Count == 1 && around.TryGetPropertyValue("data", out var data) => RowsOf(data),
        JsonObject map => [.. map.Select(entry => entry.Value).OfType<JsonObject>()],
        JsonArray list => [.. list.OfType<JsonObject>()],
        _ => [],
    };

    /// <summary>What the server says went wrong although it answers 200; null where it says nothing of the kind.</summary>
    public static string? ErrorOf(JsonNode? answer) => answer is JsonObject fields ? TextOf(fields["error"] ?? fields["ERROR"]) : null;

    /// <summary>A field as text; null where it is absent or null.</summary>
    public static string? TextOf(JsonNode? node) => node is JsonValue value ? value.ToString() : null;

    /// <summary>A field as a number; 0 if it is not a number.</summary>
    public static int NumberOf(JsonNode? node) => int.TryParse(TextOf(node), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The JSON inside a text; null where there is none.</summary>
    public static JsonNode? Embedded(JsonNode? node)
    {
        try
        {
            return TextOf(node) is { Length: > 1 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
