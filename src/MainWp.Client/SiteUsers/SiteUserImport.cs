using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The result of one line of an import.</summary>
public sealed class SiteUserImport : MainWpObject
{
    /// <summary>The line of the file, from 1.</summary>
    [JsonInclude]
    public int LineNumber { get; internal set; }

    /// <summary>The name to log in with.</summary>
    [JsonInclude]
    [JsonPropertyName("username")]
    public string UserName { get; internal set => field = value ?? ""; } = "";

    /// <summary>The email address.</summary>
    [JsonInclude]
    public string? Email { get; internal set; }

    /// <summary>True where the user was made on every site that the line names.</summary>
    [JsonIgnore]
    public bool Succeeded => Error is null && SucceededSites.Count > 0 && FailedSites.Count == 0;

    /// <summary>Why nothing was tried for the line, in the server's words.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Error { get; internal set; }

    /// <summary>The sites on which the user was made.</summary>
    [JsonIgnore]
    public IReadOnlyList<SiteUserResult> SucceededSites => ItemList<SiteUserResult>.Of(SuccessSites.Select(site => site.ToResult(true, Dashboard)));

    /// <summary>The sites on which the user was not made, with the reason.</summary>
    [JsonIgnore]
    public IReadOnlyList<SiteUserResult> FailedSites => ItemList<SiteUserResult>.Of(FailureSites.Select(site => site.ToResult(false, Dashboard)));

    /// <summary>How many sites the line names that are connected.</summary>
    [JsonInclude]
    [JsonPropertyName("total_sites")]
    public int? SiteCount { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("success_count")]
    internal int? SuccessCount { get; set; }

    [JsonInclude]
    [JsonPropertyName("failed_count")]
    internal int? FailedCount { get; set; }

    [JsonInclude]
    [JsonPropertyName("success_sites")]
    internal List<SiteUserOutcome> SuccessSites { get; set => field = GivenItems.Of(value); } = [];

    [JsonInclude]
    [JsonPropertyName("failed_sites")]
    internal List<SiteUserOutcome> FailureSites { get; set => field = GivenItems.Of(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"line {LineNumber}: {UserName}";
}
