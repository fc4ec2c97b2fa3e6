using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of users.adminPassword.</summary>
internal sealed class ChangedPasswords
{
    [JsonInclude]
    internal List<SiteOutcome> SuccessWebsites { get; set; } = [];

    [JsonInclude]
    internal List<SiteOutcome> FailedWebsites { get; set; } = [];
}
