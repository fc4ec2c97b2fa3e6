using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The data of users.create. It also contains the new user with the unencrypted password, which is never read.
/// </summary>
internal sealed class CreatedUsers
{
    [JsonInclude]
    [JsonConverter(typeof(SiteUserOutcomesConverter))]
    internal IReadOnlyDictionary<int, SiteUserOutcome> CreatedSites { get; set; } = new Dictionary<int, SiteUserOutcome>();

    [JsonInclude]
    [JsonConverter(typeof(SiteUserOutcomesConverter))]
    internal IReadOnlyDictionary<int, SiteUserOutcome> FailedSites { get; set; } = new Dictionary<int, SiteUserOutcome>();
}
