using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of users.adminPassword.</summary>
internal sealed class ChangedPasswords
{
    [JsonInclude]
    internal List<SiteUserOutcome> SuccessWebsites { get; set; } = [];

    [JsonInclude]
    internal List<SiteUserOutcome> FailedWebsites { get; set; } = [];
}
