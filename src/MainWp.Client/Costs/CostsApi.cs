using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/costs, and the costs of a site or client.</summary>
internal sealed class CostsApi(Transport transport)
{
    private const int PageSize = 100;
    private const string DateFormat = "yyyy-MM-dd HH:mm:ss";

    private Task<IReadOnlyList<Cost>>? _all;

    /// <summary>Streams the costs in the server's order, page by page.</summary>
    public async IAsyncEnumerable<Cost> ListAsync(CostQuery query, Paging paging, [EnumeratorCancellation] CancellationToken stop)
    {
        var (toSkip, left) = (paging.Skip, paging.First);
        if (left == 0)
            yield break;
        var pages = transport.PagesAsync(
            page => Request.Page(
                "costs", page, PageSize, ("search", query.Search),
                ("status", query.Statuses.Count == 0 ? null : string.Join(",", query.Statuses.Select(status => NameOf(status)))),
                ("category", query.ProductTypes.Count == 0 ? null : string.Join(",", query.ProductTypes)),
                ("type", query.PaymentType == CostPaymentType.Unknown ? null : query.PaymentType.ToString().ToLowerInvariant())),
            PageSize, cost => cost.Id, MainWpJson.Default.Cost, wanted: left > long.MaxValue - toSkip ? long.MaxValue : left + toSkip, stop: stop);
        await foreach (var cost in pages.ConfigureAwait(false))
        {
            if (toSkip-- > 0)
                continue;
            yield return cost;
            if (--left == 0)
                yield break;
        }
    }

    /// <summary>The whole of one.</summary>
    public async Task<CostDetail> GetAsync(int id, CancellationToken stop)
    {
        var request = Request.Get($"costs/{id}") with { About = About(id) };
        var (cost, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.CostDetail, stop).ConfigureAwait(false);
        return cost ?? throw Failure.NotFound(request, transport.Connection, request.About);
    }

    /// <summary>The costs of a site.</summary>
    public async Task<IReadOnlyList<Cost>> OfSiteAsync(int site, CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get($"sites/{site}/costs") with { About = Subject.Site(site) }, "data", MainWpJson.Default.Cost, stop).ConfigureAwait(false)).Items;

    /// <summary>The costs of a client, of its sites and of their tags, each once.</summary>
    public async Task<IReadOnlyList<Cost>> OfClientAsync(int client, IReadOnlyCollection<Site> sites, CancellationToken stop)
    {
        var own = (await transport.RowsAsync(Request.Get($"clients/{client}/costs"), "data", MainWpJson.Default.Cost, stop).ConfigureAwait(false)).Items;
        if (sites.Count == 0)
            return own;
        var (ids, tags) = (sites.Select(site => site.Id).ToList(), sites.SelectMany(site => site.TagEntries).Select(tag => tag.Id).ToList());
        var others = (await (_all ??= AllAsync(stop)).ConfigureAwait(false)).Where(cost => own.TrueForAll(known => known.Id != cost.Id));
        return [.. own, .. others.Where(cost => cost.SiteIds.Intersect(ids).Any() || cost.TagIds.Intersect(tags).Any())];
    }

    private async Task<IReadOnlyList<Cost>> AllAsync(CancellationToken stop)
    {
        var all = new List<Cost>();
        await foreach (var cost in ListAsync(new CostQuery(), Paging.All, stop).ConfigureAwait(false))
            all.Add(cost);
        return all;
    }

    /// <summary>Makes one. What is not given is what the dashboard's own form starts with.</summary>
    public async Task<CostDetail> AddAsync(CostPatch change, CancellationToken stop)
    {
        var start = new CostDetail
        {
            PaymentTypeText = "subscription",
            ProductType = "other",
            LicenseType = "single_site",
            StatusText = "active",
            Price = 0,
            PaymentMethod = "paypal",
            RenewalText = "monthly",
        };
        var request = Request.Post("costs/add", RequestBody.Json(Fields(change, start, change.Targets!), MainWpJson.Default.JsonObject));
        var (cost, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.CostDetail, stop).ConfigureAwait(false);
        return cost ?? throw new MainWpException(ErrorKind.NotDone, Messages.CostNotCreated(change.Name, transport.Connection.Address)) { Resource = Resource.Cost, Endpoint = request.Endpoint };
    }

    /// <summary>
    /// Changes the given fields. An edit empties every field that is not sent, so the cost is read first and sent whole. The server answers
    /// with the cost as it was before, so the answer is not used.
    /// </summary>
    public async Task ChangeAsync(int id, CostPatch change, CancellationToken stop)
    {
        var current = await GetAsync(id, stop).ConfigureAwait(false);
        var body = RequestBody.Json(Fields(change, current, change.Targets ?? TargetsOf(current)), MainWpJson.Default.JsonObject);
        await transport.DoAsync(Request.Put($"costs/{id}/edit", body) with { About = About(id) }, stop).ConfigureAwait(false);
    }

    /// <summary>Everything that an edit of this cost must send to keep it as it is.</summary>
    public async Task<JsonObject> WholeAsync(int id, CancellationToken stop)
    {
        var current = await GetAsync(id, stop).ConfigureAwait(false);
        return Fields(new CostPatch(), current, TargetsOf(current));
    }

    public Task RemoveAsync(int id, CancellationToken stop) => transport.DoAsync(Request.Delete($"costs/{id}/remove") with { About = About(id) }, stop);

    private CostTargets TargetsOf(Cost cost) => CostTargets.Of(cost) ?? throw new MainWpException(
        ErrorKind.NotDone, Messages.CostWithSeveralTargets(cost.Id, transport.Connection.Address))
    { Resource = Resource.Cost };

    private static JsonObject Fields(CostPatch change, CostDetail current, CostTargets targets)
    {
        var body = new JsonObject
        {
            ["name"] = Slashes.Doubled(change.Name ?? current.Name),
            ["payment_type"] = change.PaymentType is { } paymentType ? paymentType.ToString().ToLowerInvariant() : current.PaymentTypeText ?? "",
            ["product_type"] = change.ProductType ?? current.ProductType ?? "",
            ["license_type"] = change.LicenseType ?? current.LicenseType ?? "",
            ["cost_tracker_status"] = change.Status is { } status ? NameOf(status) : current.StatusText ?? "",
            ["price"] = change.Price ?? current.Price ?? 0,
            ["payment_method"] = change.PaymentMethod ?? current.PaymentMethod ?? "",
            ["renewal_type"] = change.Renewal is { } renewal ? renewal.ToString().ToLowerInvariant() : current.RenewalText ?? "",
        };
        Put("product_slug", change.ProductSlug ?? current.ProductSlug);
        Put("url", change.Url ?? current.Url?.OriginalString);
        Put("icon_hidden", change.Icon ?? current.Icon);
        Put("product_color", change.Color ?? current.Color);
        Put("last_renewal", (change.LastRenewal ?? current.LastRenewal)?.ToString(DateFormat, CultureInfo.InvariantCulture));
        Put("note", Slashes.Doubled(change.Note ?? current.Note));
        targets.Apply(body);
        return body;

        void Put(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                body[field] = value;
        }
    }

    private static string NameOf(CostStatus status) => status == CostStatus.PendingCancelation ? "pending_cancelation" : status.ToString().ToLowerInvariant();

    private static Subject About(int id) => new(Resource.Cost, $"cost {id}");
}
