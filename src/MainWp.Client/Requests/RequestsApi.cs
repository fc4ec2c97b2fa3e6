using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Any route, with its answer as plain values: string, long, decimal, bool, list, dictionary.</summary>
internal sealed class RequestsApi(Transport transport)
{
    private const int PageSize = 100;

    /// <summary>Sends one request; null where the answer is empty.</summary>
    public Task<object?> SendAsync(HttpMethod method, RoutePath path, IReadOnlyList<(string Name, string? Value)> query, RequestBody? body, CancellationToken stop) =>
        transport.ValueAsync(ToRequest(method, path, [.. path.Query, .. query]) with { Body = body, MayTakeMinutes = !RetryRule.IsRead(method) }, stop);

    /// <summary>Streams the rows of all pages, of MainWP's lists (under data) and WordPress's (the answer itself, X-WP-TotalPages).</summary>
    public async IAsyncEnumerable<object?> ListAsync(RoutePath path, IReadOnlyList<(string Name, string? Value)> query, [EnumeratorCancellation] CancellationToken stop)
    {
        List<(string Name, string? Value)> all = [.. path.Query, .. query];
        var size = Number(all, "per_page") ?? PageSize;
        var first = Number(all, "page") ?? 1;
        all.RemoveAll(parameter => parameter.Name is "page" or "per_page");
        var pages = transport.PagesAsync(
            page => ToRequest(HttpMethod.Get, path, [.. all, ("page", Request.Number(page)), ("per_page", Request.Number(size))]),
            size, row => row.GetRawText(), MainWpJson.Default.JsonElement, first, sideBySide: 1, stop: stop);
        await foreach (var row in pages.ConfigureAwait(false))
        {
            // These are the fields of a single object, not rows.
            if (row.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                throw Failure.NoList(ToRequest(HttpMethod.Get, path, all), transport.Connection, "data");
            yield return PlainValue.Of(row);
        }
    }

    private static Request ToRequest(HttpMethod method, RoutePath path, IReadOnlyList<(string Name, string? Value)> query) =>
        new(method, path.Route) { RequiredCredential = path.RequiredCredential, Query = query, TakesAnyAnswer = true };

    private static int? Number(List<(string Name, string? Value)> query, string name) =>
        query.LastOrDefault(parameter => parameter.Name == name).Value is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotAPageNumber(name, text));
}
