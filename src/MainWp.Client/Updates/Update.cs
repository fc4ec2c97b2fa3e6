using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>One pending update of one site.</summary>
public sealed class Update : MainWpObject
{
    /// <summary>The site that it is pending on.</summary>
    [JsonInclude]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    [JsonInclude]
    public Uri? SiteUrl { get; internal set; }

    /// <summary>The name of the client that the site belongs to; null for none.</summary>
    [JsonIgnore]
    public string? ClientName { get; internal set; }

    /// <summary>The site's tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>What it is for.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<UpdateType>))]
    public UpdateType Type { get; internal set; }

    /// <summary>What the server calls it: plugin file, theme folder, text domain, or wordpress.</summary>
    [JsonInclude]
    public string Slug { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name of plugin, theme or translation.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? Name { get; internal set; }

    /// <summary>The version installed.</summary>
    [JsonInclude]
    public SoftwareVersion? CurrentVersion { get; internal set; }

    /// <summary>The version offered.</summary>
    [JsonInclude]
    public SoftwareVersion? NewVersion { get; internal set; }

    /// <summary>Since when it has been offered, if the update says so. Only some makers of premium plugins provide that.</summary>
    [JsonIgnore]
    internal DateTime? Offered { get; set; }

    /// <summary>True where the offer has no package to download, as without a license.</summary>
    [JsonIgnore]
    internal bool HasNoPackage { get; set; }

    /// <summary>Whether the site was suspended in the dashboard when this was read.</summary>
    [JsonIgnore]
    internal bool IsOnSuspendedSite { get; set; }

    /// <summary>Whether the dashboard takes the site for down, as of when this was read or the site was last checked.</summary>
    [JsonIgnore]
    internal bool IsOnSiteTakenForDown { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Slug} {CurrentVersion}{(NewVersion is null ? "" : $" > {NewVersion}")} on {SiteName ?? $"site {SiteId}"}";
}
