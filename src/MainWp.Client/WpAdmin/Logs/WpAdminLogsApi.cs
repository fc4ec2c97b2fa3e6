using MainWp.Json;

namespace MainWp;

/// <summary>v2/logs: the service's records of requests.</summary>
internal sealed class WpAdminLogsApi(WpAdminClient client)
{
    /// <summary>The attempts to authenticate, in the service's order.</summary>
    public async Task<IReadOnlyList<WpAdminAuthEvent>> AuthenticationAsync(CancellationToken stop) =>
        (await client.RowsAsync(client.Read("v2/logs/auth"), MainWpJson.Default.WpAdminAuthEvent, stop).ConfigureAwait(false)).Items;
}
