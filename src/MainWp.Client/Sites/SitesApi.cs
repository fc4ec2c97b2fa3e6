using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/sites.</summary>
internal sealed partial class SitesApi(Transport transport, ClientNames clients)
{
    /// <summary>The most that a page holds on WordPress 6.9 and later.</summary>
    // docs/quirks.md, 12.
    public const int LargestPage = 100;

    // Two pages of full rows are enough memory for a small machine.
    private const int PagesOfDetails = 1;

    private readonly ConcurrentDictionary<string, bool> _added = [];

    /// <summary>Names and addresses of all sites, read once per command.</summary>
    public SiteDirectory Directory { get; } = new(transport);

    /// <summary>The connections between the dashboard and sites.</summary>
    public SiteConnectionsApi Connections => field ??= new(transport, this);

    /// <summary>What was done on sites.</summary>
    public SiteChangesApi Changes { get; } = new(transport);

    /// <summary>Plugins of sites.</summary>
    public SiteItemsApi<SitePlugin> Plugins => field ??= new(transport, "plugins", Resource.Plugin, MainWpJson.Default.SitePlugin, clients, this);

    /// <summary>Themes of sites.</summary>
    public SiteItemsApi<SiteTheme> Themes => field ??= new(transport, "themes", Resource.Theme, MainWpJson.Default.SiteTheme, clients, this);

    /// <summary>All costs by name, read once per command.</summary>
    public NameDirectory<CostEntry> CostDirectory { get; } = new(
        transport, Resource.Cost, "Cost", "costs", async stop => (await transport.RowsAsync(Request.Get("costs"), "data", MainWpJson.Default.CostEntry, stop).ConfigureAwait(false)).Items, cost => [cost.Name]);

    /// <summary>How many sites there are, by state. A search text has no effect here.</summary>
    public async Task<int> CountAsync(SiteFilter status, CancellationToken stop)
    {
        var (count, _) = await transport.ObjectAsync(Request.Get("sites/count", ("status", NameOf(status))), null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        return count!.Value;
    }

    /// <summary>Streams the sites in the server's order, page by page.</summary>
    public async IAsyncEnumerable<Site> ListAsync(SiteQuery query, Paging paging, [EnumeratorCancellation] CancellationToken stop)
    {
        IAsyncEnumerable<Site> rows = query.Detailed
            ? ListAsync(query, paging, null, MainWpJson.Default.SiteDetail, PagesOfDetails, stop)
            : ListAsync(query, paging, Site.Fields, MainWpJson.Default.Site, Transport.MostSideBySide, stop);
        await foreach (var site in rows.ConfigureAwait(false))
            yield return await clients.OnAsync(site, stop).ConfigureAwait(false);
    }

    /// <summary>All sites with only the given fields, page by page.</summary>
    /// <param name="fields">Names of fields, with commas.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="options">Names of what the dashboard keeps of sites beside their rows; only WordPress 6.9 and later gives it here.</param>
    public PageReader<Site> Pages(string fields, CancellationToken stop, string? options = null) =>
        transport.Pages(page => Page(page, LargestPage, new SiteQuery(), fields, options), LargestPage, site => site.Id, MainWpJson.Default.Site, stop: stop);

    /// <summary>Streams all sites with only the given fields.</summary>
    /// <param name="fields">Names of fields, with commas.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="options">Names of what the dashboard keeps of sites beside their rows; only WordPress 6.9 and later gives it here.</param>
    public IAsyncEnumerable<Site> ListAsync(string fields, CancellationToken stop, string? options = null) =>
        transport.PagesAsync(page => Page(page, LargestPage, new SiteQuery(), fields, options), LargestPage, site => site.Id, MainWpJson.Default.Site, stop: stop);

    /// <summary>The sites with these ids, in one request of at most 100; those that do not exist are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<int, Site>> GetAsync(IReadOnlyCollection<int> ids, bool detailed, CancellationToken stop, string? fields = null)
    {
        IReadOnlyList<Site> rows = detailed
            ? await RowsAsync(ids, null, MainWpJson.Default.SiteDetail, stop).ConfigureAwait(false)
            : await RowsAsync(ids, fields ?? Site.Fields, MainWpJson.Default.Site, stop).ConfigureAwait(false);
        if (fields is null)
            await clients.OnAsync(rows, stop).ConfigureAwait(false);
        return rows.FirstByKey(site => site.Id);
    }

    /// <summary>The plugins of at most 100 sites, as of their last sync; sites that do not exist are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<int, SiteDetail>> PluginsAsync(IReadOnlyCollection<int> ids, CancellationToken stop) =>
        (await RowsAsync(ids, "id,name,url,suspended,plugins", MainWpJson.Default.SiteDetail, stop).ConfigureAwait(false)).FirstByKey(site => site.Id);

    /// <summary>The sites that have a tag; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfTagAsync(int id, CancellationToken stop) => OfAsync($"tags/{id}/sites", new Subject(Resource.Tag, $"Tag {id}"), stop);

    /// <summary>The sites that belong to a client; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfClientAsync(int id, CancellationToken stop) => OfAsync($"clients/{id}/sites", new Subject(Resource.Client, $"Client {id}"), stop);

    /// <summary>The same with their own tags, which that route leaves out.</summary>
    public async Task<IReadOnlyCollection<Site>> TaggedOfClientAsync(int id, CancellationToken stop)
    {
        var sites = new List<Site>();
        foreach (var part in (await OfClientAsync(id, stop).ConfigureAwait(false)).InChunks(LargestPage))
            sites.AddRange((await GetAsync([.. part.Select(site => site.Id)], detailed: false, stop, "id,tags").ConfigureAwait(false)).Values);
        return sites;
    }

    /// <summary>The sites that a cost is for; some fields are empty here that the site's own row has.</summary>
    public Task<IReadOnlyList<Site>> OfCostAsync(int id, CancellationToken stop) => OfAsync($"costs/{id}/sites", new Subject(Resource.Cost, $"Cost {id}"), stop);

    /// <summary>Has a site join the dashboard.</summary>
    /// <exception cref="MainWpException">Conflict, where the address is in the dashboard already, with www. or without; NotDone with the server's reason.</exception>
    public async Task<Site> AddAsync(NewSite site, CancellationToken stop)
    {
        await RefuseTwinAsync(site.Url, stop).ConfigureAwait(false);
        var request = Request.Post("sites/add", RequestBody.Json(site, MainWpJson.Default.NewSite)) with { About = new Subject(Resource.Site, $"Site {site.Url}"), ReadsFailure = true, MayTakeMinutes = true };
        var (answer, around) = await transport.ObjectAsync(request, null, MainWpJson.Default.NewSiteAnswer, stop).ConfigureAwait(false);
        if (answer?.Data is { } made && around.Success != false)
            return await GetOneAsync(made.Id, stop).ConfigureAwait(false);
        if (answer?.FoundId is { } found)
            throw new MainWpException(ErrorKind.Conflict, Messages.SiteAlreadyAdded(site.Url, transport.Connection.Address, found)) { Resource = Resource.Site, Endpoint = request.Endpoint, ServerMessage = around.Message };
        throw Failure.NotDone(request, transport.Connection, around);
    }

    // MainWP 6.0.8 and later store the address that the site itself reports, but look for the address that the user typed. So they do not
    // find every site that is there.
    private async Task RefuseTwinAsync(string url, CancellationToken stop)
    {
        SiteEntry? twin = null;
        try
        {
            twin = await Directory.TwinAsync(url, stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (!e.Traits.EndsSession)
        {
            // Without the list there is nothing to compare with. The server decides.
        }
        if (twin is not null)
            throw new MainWpException(ErrorKind.Conflict, Messages.SiteIsThere(url, twin.Url!, twin.Id, transport.Connection.Address)) { Resource = Resource.Site };
        if (!_added.TryAdd(SiteDirectory.BareAddressOf(url), true))
            throw new MainWpException(ErrorKind.Conflict, Messages.SiteNamedTwice(url, transport.Connection.Address)) { Resource = Resource.Site };
    }

    /// <summary>Changes the given fields. The server removes the client unless it is sent, so it is read first.</summary>
    /// <param name="id">The site.</param>
    /// <param name="edit">What to change; its client is ignored.</param>
    /// <param name="client">The new client, 0 for none, null for as it is.</param>
    /// <param name="tags">The tags to add to those it has, and to take from them; null for as they are.</param>
    /// <param name="stop">Ends the work.</param>
    // docs/quirks.md, 23.
    public async Task<Site> ChangeAsync(int id, SiteEdit edit, int? client, SetChange? tags, CancellationToken stop)
    {
        var current = await GetOneAsync(id, stop, tags is null ? edit.Name is null ? "id,client_id" : "id,name,client_id" : "id,name,client_id,tags").ConfigureAwait(false);
        if (tags is not null)
        {
            var wanted = tags.Of(current.TagEntries.Select(tag => tag.Id));
            // The server does not read an empty list of tags as an empty list (seen on 6.1.2).
            if (wanted.Count == 0 && current.Tags.Count > 0)
                throw new MainWpException(ErrorKind.InvalidArgument, Messages.LastTag($"{current.Name ?? "The site"} (site {id})", transport.Connection.Address)) { Resource = Resource.Site };
            edit = edit with { TagIds = wanted.Count == 0 ? null : string.Join(",", wanted) };
            if (edit.IsEmpty && client is null)
                return await GetOneAsync(id, stop).ConfigureAwait(false);
        }
        var owner = client ?? current.ClientNumber ?? throw Failure.NotDone(Request.Get("sites") with { About = Subject.Site(id) }, transport.Connection, "the answer does not tell its client, and changing it without that would take it from its client");
        var request = Request.Put($"sites/{id}/edit", RequestBody.Json(edit with { ClientId = owner }, MainWpJson.Default.SiteEdit)) with { About = Subject.Site(id), ReadsFailure = true };
        var (changed, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        RefuseUnkept(id, current, edit, client, around.Success == false ? null : changed);
        if (around.Success == false || changed is null)
            throw Failure.NotDone(request, transport.Connection, around);
        return changed;
    }

    /// <summary>
    /// Whether the batch update of this one site is over on a dashboard before WordPress 6.9: its cron resets the time at which the site
    /// was queued to 0, which only the route of one site shows (seen on 6.1.2). False if the field is missing.
    /// </summary>
    public async Task<bool> HasBatchEndedAsync(int id, CancellationToken stop)
    {
        const string Queued = "batch_individual_queue_time";
        var request = Request.Get($"sites/{id}", ("custom_fields", Queued), ("_fields", "id")) with { About = Subject.Site(id) };
        var (site, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
        return site?.AdditionalProperties.TryGetValue(Queued, out var time) == true && time?.ToString() == "0";
    }

    /// <summary>
    /// Removes a site from the dashboard. If the child does not answer, the server reports a failure although it removed the site, so the
    /// list is read again.
    /// </summary>
    /// <returns>What went wrong although the site was removed; null for nothing.</returns>
    // Seen on 6.1.2.
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
    /// <returns>The site afterwards, if that is wanted.</returns>
    public async Task<Site?> SuspendAsync(int id, bool suspend, bool returnsSite, CancellationToken stop)
    {
        await transport.DoAsync(Request.Post($"sites/{id}/{(suspend ? "suspend" : "unsuspend")}") with { About = Subject.Site(id) }, stop).ConfigureAwait(false);
        return returnsSite ? await GetOneAsync(id, stop).ConfigureAwait(false) : null;
    }

    /// <summary>The error for a site that is not in an answer.</summary>
    public MainWpException NotFound(int id) => Failure.NotFound(Request.Get("sites"), transport.Connection, Subject.Site(id));

    // Both page and per_page, always: before WordPress 6.9 one without the other gives all rows (docs/quirks.md, 34).
    private static Request Page(int page, int size, SiteQuery query, string? fields, string? options = null) => Request.Page(
        "sites", page, size, ("search", query.Search), ("status", NameOf(query.Status)), ("_fields", fields), ("custom_fields", options));

    private IAsyncEnumerable<T> ListAsync<T>(SiteQuery query, Paging paging, string? fields, JsonTypeInfo<T> type, int sideBySide, CancellationToken stop)
        where T : Site => paging.ReadAsync(LargestPage, (size, first, wanted) => transport.PagesAsync(
            page => Page(page, size, query, fields), size, site => site.Id, type, first, wanted, sideBySide, CountsOthers(query), stop));

    private async Task<IReadOnlyList<Site>> OfAsync(string route, Subject about, CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get(route) with { About = about }, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false)).Items;

    private async Task<IReadOnlyList<T>> RowsAsync<T>(IReadOnlyCollection<int> ids, string? fields, JsonTypeInfo<T> type, CancellationToken stop)
        where T : Site =>
        (await transport.RowsAsync(Request.Get("sites", ("include", string.Join(",", ids)), ("_fields", fields)), "data", type, stop).ConfigureAwait(false)).Items;

    private async Task<Site> GetOneAsync(int id, CancellationToken stop, string? fields = null) =>
        (await GetAsync([id], detailed: false, stop, fields).ConfigureAwait(false)).TryGetValue(id, out var site) ? site : throw NotFound(id);

    // With this status the total is that of all sites, on WordPress 6.9 and later.
    private static bool CountsOthers(SiteQuery query) => query.Status == SiteFilter.AvailableUpdate;

    private static string? NameOf(SiteFilter status) => status switch
    {
        SiteFilter.Any => null,
        SiteFilter.AvailableUpdate => "available_update",
        _ => status.ToString().ToLowerInvariant(),
    };
}
