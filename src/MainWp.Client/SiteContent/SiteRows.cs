using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// Reads what child sites answered the dashboard: a map of site address to rows, each a list or a map by index, and [] for none.
/// </summary>
// docs/quirks.md, 27.
internal static class SiteRows
{
    public static async Task<List<T>> ReadAsync<T>(Transport transport, Request request, int site, JsonTypeInfo<T> type, Action<T, Uri?> found, CancellationToken stop)
        where T : MainWpObject
    {
        Rows<JsonElement> sites;
        try
        {
            sites = await transport.RowsAsync(request, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code == ServerCodes.InvalidParameter)
        {
            await RequireSiteAsync(transport, request, site, e, stop).ConfigureAwait(false);
            throw;
        }
        catch (MainWpException e) when (e.Code is "no_pages_found" or "no_users_found")
        {
            return [];
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoSiteToAsk)
        {
            throw new MainWpException(
                ErrorKind.SiteUnreachable, Messages.SiteNotAsked(site, transport.Connection.Address))
            {
                Resource = Resource.Site,
                Endpoint = request.Endpoint,
                Status = e.Status,
                Code = e.Code,
                ServerMessage = e.ServerMessage,
            };
        }
        var rows = new List<T>();
        for (var i = 0; i < sites.Items.Count; i++)
        {
            var url = Uri.TryCreate(sites.Keys[i], UriKind.Absolute, out var address) ? address : null;
            foreach (var element in Elements(sites.Items[i]))
            {
                if (JsonPart.Row(element, type) is not { } row)
                {
                    transport.TellLeftOut(request);
                    continue;
                }
                row.Dashboard = transport.Connection.Address;
                found(row, url);
                rows.Add(row);
            }
        }
        return rows;
    }

    private static IEnumerable<JsonElement> Elements(JsonElement rows) => rows.ValueKind switch
    {
        JsonValueKind.Array => rows.EnumerateArray(),
        JsonValueKind.Object => rows.EnumerateObject().Select(row => row.Value),
        _ => [],
    };

    /// <summary>Tells a site that is not there from other failures: before WordPress 6.9 a post or page for one is answered with nothing (seen on 6.1.2).</summary>
    /// <exception cref="MainWpException">NotFound.</exception>
    public static async Task RequireSiteAsync(Transport transport, Request request, int site, MainWpException? failure, CancellationToken stop)
    {
        var known = await transport.RowsAsync(Request.Get("sites/basic", ("include", $"{site}"), ("_fields", "id")), "data", MainWpJson.Default.SiteEntry, stop).ConfigureAwait(false);
        if (known.Items.Count == 0)
            throw Failure.NotFound(request, transport.Connection, Subject.Site(site), failure);
    }
}
