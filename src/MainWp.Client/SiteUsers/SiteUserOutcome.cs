using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A site in the answers of users.create, users.import and users.adminPassword.</summary>
internal sealed class SiteUserOutcome
{
    [JsonInclude]
    internal int Id { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    internal string? Name { get; set; }

    [JsonInclude]
    internal Uri? Url { get; set; }

    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? Message { get; set; }

    public SiteUserResult ToResult(bool succeeded, Uri? dashboard) => new()
    {
        SiteId = Id,
        SiteName = Name,
        SiteUrl = Url,
        Succeeded = succeeded,
        Error = succeeded ? null : Message ?? Messages.NoReason,
        Dashboard = dashboard,
    };
}
