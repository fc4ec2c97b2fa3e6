using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The answer of sync-sites-v1 where the work was done inside the request.</summary>
internal sealed class SyncSitesAnswer
{
    [JsonInclude]
    public List<SiteEntry>? Synced { get; internal set => field = value is null ? null : GivenItems.Of(value); }
}
