using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/sites by which the dashboard calls its sites: check, reconnect, disconnect and security.</summary>
internal sealed class SiteConnectionsApi(Transport transport, SitesApi sites)
{
    /// <summary>The number of sites in one request, which the server calls one after the other: as many as its own jobs take in one pass.</summary>
    public const int LargestRound = 20;

    /// <summary>Has the dashboard ask the site's front page.</summary>
    public async Task<SiteCheck> CheckAsync(int id, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/check") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var (check, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.SiteCheck, stop).ConfigureAwait(false);
        return check is not null && around.Success != false ? check : throw Failure.NotDone(request, transport.Connection, around);
    }

    /// <summary>Has the dashboard ask many front pages. The answer shows the sites as they were before, so they are read again.</summary>
    public async Task<IReadOnlyList<SiteCheck>> CheckAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        await ForManyAsync("check", ids, stop).ConfigureAwait(false);
        var found = await sites.GetAsync(ids, detailed: false, stop, "id,name,url,client_id,http_status").ConfigureAwait(false);
        return
        [
            .. ids.Where(found.ContainsKey).Select(id => found[id]).Select(site => new SiteCheck
            {
                SiteId = site.Id,
                SiteName = site.Name,
                SiteUrl = site.Url,
                ClientId = site.ClientId,
                HttpStatus = site.HttpStatus ?? 0,
                IsUp = site.HttpStatus is >= 200 and < 400,
                Dashboard = site.Dashboard,
            }),
        ];
    }

    /// <summary>Renews the connection of a site that the dashboard lost.</summary>
    public Task ReconnectAsync(int id, CancellationToken stop) => ConnectionAsync(id, "reconnect", stop);

    /// <summary>Ends the connection between the dashboard and a site; the site stays listed.</summary>
    public Task DisconnectAsync(int id, CancellationToken stop) => ConnectionAsync(id, "disconnect", stop);

    /// <summary>Reconnects many disconnected sites. The server stops at the first site that is connected, so the sites after it are reconnected one by one.</summary>
    public async Task<IReadOnlyList<SiteOutcome>> ReconnectAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var results = (await ForManyAsync("reconnect", ids, stop).ConfigureAwait(false)).ToList();
        foreach (var id in ids.Except(results.Select(result => result.Id)).ToArray())
        {
            try
            {
                await ReconnectAsync(id, stop).ConfigureAwait(false);
                results.Add(new SiteOutcome(id, true));
            }
            catch (MainWpException e) when (e.Kind is ErrorKind.SiteUnreachable or ErrorKind.NotDone)
            {
                results.Add(new SiteOutcome(id, false));
            }
        }
        return results;
    }

    /// <summary>Disconnects only these sites. Without the list the server disconnects all.</summary>
    public Task<IReadOnlyList<SiteOutcome>> DisconnectAsync(IReadOnlyCollection<int> ids, CancellationToken stop) => ForManyAsync("disconnect", ids, stop);

    /// <summary>The security checks that the site itself runs.</summary>
    public async Task<SiteSecurity> SecurityAsync(int id, CancellationToken stop)
    {
        var request = Request.Get($"sites/{id}/security") with { About = Subject.Site(id), MayTakeMinutes = true };
        var (security, owner) = await transport.ObjectAsync(request, "data", MainWpJson.Default.SiteSecurity, "site", MainWpJson.Default.SiteEntry, stop).ConfigureAwait(false);
        if (security is null || security.Error is { Length: > 0 })
            throw new MainWpException(ErrorKind.SiteUnreachable, $"Site {id}: the child site refuses the dashboard {transport.Connection.Address}: {security?.Error ?? "it says nothing"}") { Resource = Resource.Site, Endpoint = request.Endpoint, ServerMessage = security?.Error };
        security.SiteId = id;
        security.SiteName = owner?.Name;
        return security;
    }

    /// <summary>The ids of the sites whose last sync failed.</summary>
    public async Task<IReadOnlyList<int>> DisconnectedAsync(CancellationToken stop)
    {
        var ids = new List<int>();
        await foreach (var site in sites.ListAsync(new SiteQuery { Status = SiteFilter.Disconnected }, Paging.All, stop).ConfigureAwait(false))
            ids.Add(site.Id);
        return ids;
    }

    private async Task ConnectionAsync(int id, string action, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/{action}") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        if (around.Success == false)
            throw Failure.NotDone(request, transport.Connection, around);
    }

    // The list is always sent: without it these routes take every site.
    private async Task<IReadOnlyList<SiteOutcome>> ForManyAsync(string action, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var request = Request.Post($"sites/{action}", RequestBody.Json(new SiteIds(ids), MainWpJson.Default.SiteIds)) with { MayTakeMinutes = true };
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
        return [.. rows.Items.Select((row, at) => new SiteOutcome(NullableInt32Converter.Parse(rows.Keys[at] ?? "") ?? 0, ResultOf(row) == "success")).Where(result => ids.Contains(result.Id))];
    }

    private static string? ResultOf(JsonElement row) => row.ValueKind switch
    {
        JsonValueKind.String => PlainValue.Text(row),
        JsonValueKind.Object when JsonPart.TryGet(row, "result", out var result) => PlainValue.Text(result),
        _ => null,
    };

    /// <summary>The time of a site's last backup, which the child plugin reports if it knows the backup plugin; null if it does not.</summary>
    // The lists of named sites do not contain it, but the route of one site does (seen in 6.1.2).
    public async Task<DateTime?> LastBackupAsync(int site, CancellationToken stop)
    {
        var request = Request.Get($"sites/{site}", ("custom_fields", BackupTime), ("_fields", "id")) with { About = Subject.Site(site) };
        return (await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false)).Value?.LastBackup;
    }

    /// <summary>The name of that time among the values that the dashboard keeps beside the rows of sites.</summary>
    public const string BackupTime = "primary_lasttime_backup";
}
