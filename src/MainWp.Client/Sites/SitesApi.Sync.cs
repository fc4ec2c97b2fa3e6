using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>Syncing a site.</content>
internal sealed partial class SitesApi
{
    /// <summary>
    /// Has the dashboard fetch the site's state. A site that was down at its last check is checked again and synced once it is up. Until
    /// then the dashboard neither syncs nor updates it, and gives no reason.
    /// </summary>
    // docs/quirks.md, 71.
    public async Task<SiteSync> SyncAsync(int id, CancellationToken stop)
    {
        var (site, around) = await PostSyncAsync(id, stop).ConfigureAwait(false);
        if (site is not null)
            return Synced(id, site, null);
        (await GetAsync([id], detailed: false, stop, "id,name,sync_errors,last_sync,http_status").ConfigureAwait(false)).TryGetValue(id, out var row);
        if (row?.SyncError is { Length: > 0 } error)
            return Synced(id, row, error);
        if (around.Message is null && row is { IsTakenForDown: true })
        {
            var check = await Connections.CheckAsync(id, stop).ConfigureAwait(false);
            if (!check.IsUp)
                return Synced(id, row, Messages.TakenForDown(check.HttpStatus));
            (site, around) = await PostSyncAsync(id, stop).ConfigureAwait(false);
            if (site is not null)
                return Synced(id, site, null);
        }
        return Synced(id, row, around.Message ?? Messages.NoReason);
    }

    /// <summary>The error for a sync that went wrong.</summary>
    public MainWpException NotSynced(SiteSync result) => new(
        ErrorKind.SiteUnreachable, Messages.SiteNotSynced(result.SiteName ?? "The site", result.SiteId, transport.Connection.Address, result.Error))
    { Resource = Resource.Site };

    private async Task<(Site? Site, Envelope Around)> PostSyncAsync(int id, CancellationToken stop)
    {
        var request = Request.Post($"sites/{id}/sync") with { About = Subject.Site(id), ReadsFailure = true, MayTakeMinutes = true };
        try
        {
            var (site, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Site, stop).ConfigureAwait(false);
            if (around.Success == false || site is null)
                return (null, around);
            await clients.OnAsync(site, stop).ConfigureAwait(false);
            return (site, around);
        }
        catch (MainWpException e) when (e.Code == "ability_invalid_input")
        {
            return await SyncByAbilityAsync(id, e, stop).ConfigureAwait(false);
        }
    }

    // MainWP 6.0 and 6.0.1 pass their own ability a name that it does not take (docs/quirks.md, 73).
    private async Task<(Site? Site, Envelope Around)> SyncByAbilityAsync(int id, MainWpException refused, CancellationToken stop)
    {
        if (!transport.Connection.HasApplicationPassword)
            throw new MainWpException(ErrorKind.NotDone, Messages.SyncNeedsPassword($"Site {id}", transport.Connection.Address), refused) { Resource = Resource.Site };
        var request = Request.RunAbility("mainwp/sync-sites-v1", RequestBody.Json(new SyncSitesInput(new([id])), MainWpJson.Default.SyncSitesInput)) with { MayTakeMinutes = true };
        var (answer, around) = await transport.ObjectAsync(request, null, MainWpJson.Default.SyncSitesAnswer, stop).ConfigureAwait(false);
        return answer?.Synced?.Any(site => site.Id == id) == true ? (await GetOneAsync(id, stop).ConfigureAwait(false), around) : (null, around);
    }

    private SiteSync Synced(int id, Site? site, string? error) => new()
    {
        SiteId = id,
        SiteName = site?.Name,
        Succeeded = error is null,
        Error = error,
        LastSync = site?.LastSync,
        StillPending = error is null && PendingUpdate.IsTold(site!) ? PendingUpdate.AllOf(site!) : null,
        Dashboard = transport.Connection.Address,
    };
}
