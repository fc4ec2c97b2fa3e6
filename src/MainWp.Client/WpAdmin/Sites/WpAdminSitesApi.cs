using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>v2/sites: the sites of the account.</summary>
internal sealed class WpAdminSitesApi(WpAdminClient client)
{
    /// <summary>All sites, and the service's count of them if it has one.</summary>
    public async Task<(IReadOnlyList<WpAdminSite> Sites, int? Total)> ListAsync(CancellationToken stop)
    {
        var rows = await client.RowsAsync(client.Read("v2/sites"), MainWpJson.Default.WpAdminSite, stop).ConfigureAwait(false);
        return (rows.Items, rows.Envelope.Total);
    }

    public Task<WpAdminSite> GetAsync(string id, CancellationToken stop) =>
        client.ObjectAsync(client.Read($"v2/sites/{Uri.EscapeDataString(id)}") with { About = SubjectOf(id) }, MainWpJson.Default.WpAdminSite, stop);

    public async Task<WpAdminBackup> BackUpAsync(string id, WpAdminBackupOrder order, Guid key, CancellationToken stop)
    {
        var request = client.Change(HttpMethod.Post, $"v2/sites/{Uri.EscapeDataString(id)}/backups", RequestBody.Json(order, MainWpJson.Default.WpAdminBackupOrder), key) with { About = SubjectOf(id) };
        var backup = await client.ObjectAsync(request, MainWpJson.Default.WpAdminBackup, stop).ConfigureAwait(false);
        backup.SiteId ??= id;
        backup.IdempotencyKey = key;
        return backup;
    }

    private static Subject SubjectOf(string id) => new(Resource.Site, $"Site {id}");
}
