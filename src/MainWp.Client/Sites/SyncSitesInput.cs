namespace MainWp;

/// <summary>The body of sync-sites-v1. An empty list would mean all sites.</summary>
internal sealed record SyncSitesInput(SyncSitesInput.Named Input)
{
    internal sealed record Named(int[] SiteIdsOrDomains);
}
