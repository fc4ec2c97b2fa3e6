using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The Wp Admin API for one command.</summary>
/// <param name="transport">The session's connection, joined to the command's narration.</param>
/// <param name="wordPressVersion">Sent as X-Wp-Version with every request; null for none.</param>
internal sealed class WpAdminClient(Transport transport, string? wordPressVersion = null) : ServiceClient(transport)
{
    public WpAdminSitesApi Sites => field ??= new(this);

    public WpAdminLogsApi Logs => field ??= new(this);

    /// <summary>A request that only reads.</summary>
    public Request Read(string route, params (string Name, string? Value)[] query) => new(HttpMethod.Get, route) { Query = query, Headers = Headers(null) };

    /// <summary>A request that changes something. With an idempotency key the service makes the change once, however often it is sent. Without one it is sent once.</summary>
    public Request Change(HttpMethod method, string route, RequestBody? body, Guid? key) =>
        new(method, route) { Body = body, Headers = Headers(key), IsRepeatable = key is not null };

    /// <summary>Any request, with its answer as plain values; null where the answer is empty.</summary>
    public Task<object?> SendAsync(Request request, CancellationToken stop) => Transport.ValueAsync(request with { TakesAnyAnswer = true }, stop);

    /// <summary>The rows of the answer, at its top or under data.</summary>
    public async Task<Rows<T>> RowsAsync<T>(Request request, JsonTypeInfo<T> type, CancellationToken stop)
    {
        var rows = await Transport.RowsAsync(request, "data", type, stop).ConfigureAwait(false);
        return rows.Envelope.HasData ? rows : throw new MainWpException(
            ErrorKind.Unreadable, Messages.ServiceNoList(request.Endpoint, Transport.Connection.Address))
        { Endpoint = request.Endpoint };
    }

    /// <summary>The object of the answer, at its top or under data.</summary>
    public async Task<T> ObjectAsync<T>(Request request, JsonTypeInfo<T> type, CancellationToken stop)
        where T : WpAdminObject
    {
        var (value, _) = await Transport.ObjectAsync(request, null, type, stop).ConfigureAwait(false);
        if (value?.UnknownFields is { Count: <= 2 } fields && fields.TryGetValue("data", out var inner) && inner.ValueKind == JsonValueKind.Object)
        {
            value = JsonPart.Row(inner, type);
            value?.Stamp(Transport.Connection.Address);
        }
        return value ?? throw new MainWpException(ErrorKind.Unreadable, Messages.ServiceNoObject(request.Endpoint, Transport.Connection.Address)) { Endpoint = request.Endpoint };
    }

    private IReadOnlyList<(string Name, string Value)> Headers(Guid? key)
    {
        List<(string, string)> headers = [];
        if (wordPressVersion is not null)
            headers.Add((WpAdminService.VersionHeader, wordPressVersion));
        if (key is { } given)
            headers.Add((WpAdminService.KeyHeader, given.ToString("D")));
        return headers;
    }
}
