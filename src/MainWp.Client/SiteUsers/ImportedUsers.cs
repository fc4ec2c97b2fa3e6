using System.Text.Json.Serialization;

namespace MainWp;

/// <summary>The answer of users.import.</summary>
internal sealed class ImportedUsers
{
    [JsonInclude]
    internal List<SiteUserImport> SuccessUsers { get; set; } = [];

    [JsonInclude]
    internal List<SiteUserImport> FailedUsers { get; set; } = [];
}
