using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/sites.</summary>
internal sealed class SitesApi(Transport transport)
{
    /// <summary>As many sites as one request has the server call one after the other: as many as its own jobs take in one pass.</summary>
    public const int LargestRound = 20;

    /// <summary>The most that a page holds on WordPress 6.9 and later (QUIRKS 12).</summary>
    public const int LargestPage = 100;

    /// <summary>Names and addresses of all sites, read once per command.</summary>
    public SiteDirectory Directory { get; } = new(transport);

    /// <summary>Plugins of sites.</summary>
    public SiteItemsApi<SitePlugin> Plugins { get; } = new(transport, "plugins", Resource.Plugin, MainWpJson.Default.SitePlugin);

    /// <summary>Themes of sites.</summary>
    public SiteItemsApi<SiteTheme> Themes { get; } = new(transport, "themes", Resource.Theme, MainWpJson.Default.SiteTheme);

    /// <summary>All costs by name, read once per command.</summary>
    public NameDirectory<CostEntry> CostDirectory { get; } = new(
        transport, Resource.Cost, "Cost", "costs", async stop => (await transport.RowsAsync(Request.Get("costs"), "data", MainWpJson.Default.CostEntry, stop).ConfigureAwait(false)).Items, cost => [cost.Name]);

    /// <summary>How many sites there are, by state; search does not count here.</summary>
    public async Task<int> CountAsync(SiteFilter status, CancellationToken stop)
    {
        var (count, _) = await transport.ObjectAsync(Request.Get("sites/count", ("status", NameOf(status))), null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        return count!.Value;
    }

    /// <summary>Streams the sites in the server's order, page by page.</summary>
    public async IAsyncEnumerable<Site> ListAsync(SiteQuery query, Paging paging, [EnumeratorCancellation] CancellationToken stop)
    {
        var sites = paging.ReadAsync(LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => Page(page, size, query, query.Detailed ? null : Site.LeanFields),
            size, site => site.Id, MainWpJson.Default.Site, first, wanted, stop));
        await foreach (var site in sites.ConfigureAwait(false))
        {
            site.IsComplete = query.Detailed;
            yield return site;
        }
    }

    /// <summary>Streams all sites with only the given fields.</summary>
    public IAsyncEnumerable<Site> ListAsync(string fields, CancellationToken stop) =>
        transport.PagesAsync(page => Page(page, LargestPage, new SiteQuery(), fields), LargestPage, site => site.Id, MainWpJson.Default.Site, stop: stop);

    /// <summary>The sites with these ids, in one request of at most 100; those that do not exist are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<int, Site>> GetAsync(IReadOnlyCollection<int> ids, bool detailed, CancellationToken stop, string? fields = null)
    {
        var request = Request.Get("sites", ("include", string.Join(",", ids)), ("_fields", fields ?? (detailed ? null : Site.LeanFields)));
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        foreach (var site in rows.Items)
            site.IsComplete = detailed;
        return rows.Items.GroupBy(site => site.Id).ToDictionary(same => same.Key, same => same.First());
    }

    /// <summary>Has the dashboard fetch the site's state. The server gives no reason for a failure; the site's sync error tells it.</summary>
    public async Task<SiteSync> SyncAsync(int id, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/sync") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var (site, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        var succeeded = around.Success != false && site is not null;
        if (!succeeded)
            (await GetAsync([id], detailed: false, stop, "id,name,sync_errors,last_sync").ConfigureAwait(false)).TryGetValue(id, out site);
        return new SiteSync
        {
            SiteId = id,
            SiteName = site?.Name,
            Succeeded = succeeded,
            Error = succeeded ? null : site?.SyncError is { Length: > 0 } error ? error : around.Message ?? "The server gives no reason.",
            LastSync = site?.LastSync,
            Dashboard = transport.Connection.Address,
        };
    }

    /// <summary>The sites that have a tag; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfTagAsync(int id, CancellationToken stop) => OfAsync($"tags/{id}/sites", new Subject(Resource.Tag, $"Tag {id}"), stop);

    /// <summary>The sites that belong to a client; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfClientAsync(int id, CancellationToken stop) => OfAsync($"clients/{id}/sites", new Subject(Resource.Client, $"Client {id}"), stop);

    /// <summary>The sites that a cost is for; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfCostAsync(int id, CancellationToken stop) => OfAsync($"costs/{id}/sites", new Subject(Resource.Cost, $"Cost {id}"), stop);

    /// <summary>Has a site join the dashboard.</summary>
    /// <exception cref="MainWpException">Conflict, where the address is in the dashboard already; NotDone with the server's reason.</exception>
    public async Task<Site> AddAsync(NewSite site, CancellationToken stop)
    {
        var request = Request.Post("sites/add", RequestBody.Json(site, MainWpJson.Default.NewSite)) with { About = new Subject(Resource.Site, $"Site {site.Url}"), ReadsFailure = true, MayTakeMinutes = true };
        var (answer, around) = await transport.ObjectAsync(request, null, MainWpJson.Default.NewSiteAnswer, stop).ConfigureAwait(false);
        if (answer?.Data is { } made && around.Success != false)
            return await GetOneAsync(made.Id, stop).ConfigureAwait(false);
        if (answer?.FoundId is { } found)
            throw new MainWpException(ErrorKind.Conflict, $"Site {site.Url} is in {transport.Connection.Address} already (site {found}). Nothing was changed.") { Resource = Resource.Site, Endpoint = request.Endpoint, ServerMessage = around.Message };
        throw Failure.NotDone(request, transport.Connection, around);
    }

    /// <summary>Changes what is given. The server sets the client to none unless it is sent, so it is read first (QUIRKS 23).</summary>
    /// <param name="id">The site.</param>
    /// <param name="edit">What to change; its own client does not count.</param>
    /// <param name="client">The new client, 0 for none, null for as it is.</param>
    /// <param name="stop">Ends the work.</param>
    public async Task<Site> ChangeAsync(int id, SiteEdit edit, int? client, CancellationToken stop)
    {
        var current = await GetOneAsync(id, stop, "id,client_id").ConfigureAwait(false);
        var owner = client ?? current.ClientId ?? throw Failure.NotDone(Request.Get("sites") with { About = Subject.Site(id) }, transport.Connection, "the answer does not tell its client, and changing it without that would take it from its client");
        var request = Request.Put($"sites/{id}/edit", RequestBody.Json(edit with { ClientId = owner }, MainWpJson.Default.SiteEdit)) with { About = Subject.Site(id), ReadsFailure = true };
        var (changed, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        if (around.Success == false || changed is null)
            throw Failure.NotDone(request, transport.Connection, around);
        changed.IsComplete = true;
        return changed;
    }

    /// <summary>
    /// Removes a site from the dashboard. Where the child does not answer the server says that it failed although it removed the site
    /// (SUMMARY, Dangerous behaviours 3), so that is looked up.
    /// </summary>
    /// <returns>What went wrong on the way although the site is removed; null where nothing did.</returns>
    public async Task<string?> RemoveAsync(int id, CancellationToken stop)
    {
        var request = Request.Delete($"sites/{id}/remove") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        if (around.Success != false)
            return null;
        var left = await GetAsync([id], detailed: false, stop, "id").ConfigureAwait(false);
        return left.Count == 0 ? around.Message ?? "no reason given" : throw Failure.NotDone(request, transport.Connection, around);
    }

    /// <summary>Suspends a site in the dashboard, or ends that.</summary>
    /// <returns>The site as it is then, where that is wanted.</returns>
    public async Task<Site?> SuspendAsync(int id, bool suspend, bool returnsSite, CancellationToken stop)
    {
        await transport.DoAsync(Request.Post($"sites/{id}/{(suspend ? "suspend" : "unsuspend")}") with { About = Subject.Site(id) }, stop).ConfigureAwait(false);
        return returnsSite ? await GetOneAsync(id, stop).ConfigureAwait(false) : null;
    }

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
        var sites = await GetAsync(ids, detailed: false, stop, "id,name,url,client_id,http_status").ConfigureAwait(false);
        return
        [
            .. ids.Where(sites.ContainsKey).Select(id => sites[id]).Select(site => new SiteCheck
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

    /// <summary>Reconnects many sites that are disconnected; the server stops at the first that is not, so what it leaves out is done one by one.</summary>
    public async Task<IReadOnlyList<SiteResult>> ReconnectAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var results = (await ForManyAsync("reconnect", ids, stop).ConfigureAwait(false)).ToList();
        foreach (var id in ids.Except(results.Select(result => result.Id)).ToArray())
        {
            try
            {
                await ReconnectAsync(id, stop).ConfigureAwait(false);
                results.Add(new SiteResult(id, true));
            }
            catch (MainWpException e) when (e.Kind is ErrorKind.SiteUnreachable or ErrorKind.NotDone)
            {
                results.Add(new SiteResult(id, false));
            }
        }
        return results;
    }

    /// <summary>Disconnects these sites and no others: without the list the server disconnects all.</summary>
    public Task<IReadOnlyList<SiteResult>> DisconnectAsync(IReadOnlyCollection<int> ids, CancellationToken stop) => ForManyAsync("disconnect", ids, stop);

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

    /// <summary>Streams what was done on a site, newest first, page by page.</summary>
    public IAsyncEnumerable<SiteChange> ListChangesAsync(int id, SiteChangeQuery query, Paging paging, CancellationToken stop) => paging.ReadAsync(
        LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => ChangesOf(id, query, ("page", Number(page)), ("per_page", Number(size))), size, change => change.Id, MainWpJson.Default.SiteChange, first, wanted, stop));

    /// <summary>How much was done on a site.</summary>
    public async Task<int> CountChangesAsync(int id, SiteChangeQuery query, CancellationToken stop) =>
        (await transport.ObjectAsync(ChangesOf(id, query, ("total_count", "1")), "data", MainWpJson.Default.Count, stop).ConfigureAwait(false)).Value?.Value ?? 0;

    /// <summary>The ids of the sites whose last sync failed.</summary>
    public async Task<IReadOnlyList<int>> DisconnectedAsync(CancellationToken stop)
    {
        var ids = new List<int>();
        await foreach (var site in ListAsync(new SiteQuery { Status = SiteFilter.Disconnected }, Paging.All, stop).ConfigureAwait(false))
            ids.Add(site.Id);
        return ids;
    }

    /// <summary>The error for a site that an answer does not hold.</summary>
    public MainWpException NotFound(int id) => Failure.NotFound(Request.Get("sites"), transport.Connection, Subject.Site(id));

    /// <summary>The error for a sync that went wrong.</summary>
    public MainWpException NotSynced(SiteSync result) => new(
        ErrorKind.SiteUnreachable, $"{result.SiteName ?? "The site"} (site {result.SiteId}) was not synced with {transport.Connection.Address}: {result.Error} See whether the site is up and its MainWP Child plugin active.") { Resource = Resource.Site };

    // Both page and per_page, always: before WordPress 6.9 one without the other gives all rows (QUIRKS 34).
    private static Request Page(int page, int size, SiteQuery query, string? fields) => Request.Get(
        "sites", ("page", Number(page)), ("per_page", Number(size)), ("search", query.Search), ("status", NameOf(query.Status)), ("_fields", fields));

    private static Request ChangesOf(int id, SiteChangeQuery query, params (string Name, string? Value)[] more) => Request.Get(
        $"sites/{id}/non-mainwp-changes",
        [
            ("source", query.Source switch { SiteChangeSource.Dashboard => "dashboard", SiteChangeSource.All => "all", _ => "wpadmin" }),
            ("actions", query.Action.Length == 0 ? null : string.Join(",", query.Action)),
            ("contexts", query.Context),
            .. more,
        ]) with { About = Subject.Site(id) };

    private async Task<IReadOnlyList<Site>> OfAsync(string route, Subject about, CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get(route) with { About = about }, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false)).Items;

    private async Task<Site> GetOneAsync(int id, CancellationToken stop, string? fields = null) =>
        (await GetAsync([id], detailed: false, stop, fields).ConfigureAwait(false)).TryGetValue(id, out var site) ? site : throw NotFound(id);

    private async Task ConnectionAsync(int id, string action, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/{action}") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        var around = await transport.DoAsync(request, stop).ConfigureAwait(false);
        if (around.Success == false)
            throw Failure.NotDone(request, transport.Connection, around);
    }

    // The list is always sent: without it these routes take every site.
    private async Task<IReadOnlyList<SiteResult>> ForManyAsync(string action, IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var request = Request.Post($"sites/{action}", RequestBody.Json(new SiteIds(ids), MainWpJson.Default.SiteIds)) with { MayTakeMinutes = true };
        var rows = await transport.RowsAsync(request, "data", MainWpJson.Default.JsonElement, stop).ConfigureAwait(false);
        return [.. rows.Items.Select((row, at) => new SiteResult(int.Parse(rows.Keys[at] ?? "0", CultureInfo.InvariantCulture), ResultOf(row) == "success")).Where(result => ids.Contains(result.Id))];
    }

    private static string? ResultOf(JsonElement row) => row.ValueKind switch
    {
        JsonValueKind.String => row.GetString(),
        JsonValueKind.Object when row.TryGetProperty("result", out var result) => result.GetString(),
        _ => null,
    };

    private static string? NameOf(SiteFilter status) => status switch
    {
        SiteFilter.Any => null,
        SiteFilter.AvailableUpdate => "available_update",
        _ => status.ToString().ToLowerInvariant(),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
