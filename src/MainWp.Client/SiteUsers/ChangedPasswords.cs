using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The answer of users.adminPassword.</summary>
internal sealed class ChangedPasswords
{
    [JsonInclude]
    internal List<SiteUserOutcome> SuccessWebsites { get; set => field = GivenItems.Of(value); } = [];

    [JsonInclude]
    internal List<SiteUserOutcome> FailedWebsites { get; set => field = GivenItems.Of(value); } = [];
}
