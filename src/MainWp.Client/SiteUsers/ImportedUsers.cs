using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The answer of users.import.</summary>
internal sealed class ImportedUsers
{
    [JsonInclude]
    internal List<SiteUserImport> SuccessUsers { get; set => field = GivenItems.Of(value); } = [];

    [JsonInclude]
    internal List<SiteUserImport> FailedUsers { get; set => field = GivenItems.Of(value); } = [];
}
