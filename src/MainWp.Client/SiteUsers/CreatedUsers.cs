using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The data of users.create. It also holds the new user with the password in clear text; that part is never read.
/// </summary>
internal sealed class CreatedUsers
{
    [JsonInclude]
    [JsonConverter(typeof(SiteOutcomeMapConverter))]
    internal IReadOnlyDictionary<int, SiteOutcome> CreatedSites { get; set; } = new Dictionary<int, SiteOutcome>();

    [JsonInclude]
    [JsonConverter(typeof(SiteOutcomeMapConverter))]
    internal IReadOnlyDictionary<int, SiteOutcome> FailedSites { get; set; } = new Dictionary<int, SiteOutcome>();
}
