using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A plugin of a site, as of the dashboard's last sync.</summary>
// The route sites.plugins.
public sealed class SitePlugin : MainWpObject, ISiteItem
{
    /// <summary>The id of the site that has it.</summary>
    [JsonIgnore]
    public int SiteId { get; internal set; }

    /// <summary>The name of the site that has it.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>The name of the client that the site belongs to; null for none.</summary>
    [JsonIgnore]
    public string? ClientName { get; internal set; }

    /// <summary>The tags of the site.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>The plugin's file, such as akismet/akismet.php, which names it on the site.</summary>
    [JsonInclude]
    public string Slug { get; internal set => field = value ?? ""; } = "";

    /// <summary>The plugin's name.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>The version that is installed.</summary>
    [JsonInclude]
    public SoftwareVersion? Version { get; internal set; }

    /// <summary>Whether it is active.</summary>
    [JsonInclude]
    [JsonPropertyName("active")]
    public bool? IsActive { get; internal set; }

    /// <summary>The version that can be updated to; empty for none.</summary>
    [JsonInclude]
    public SoftwareVersion? UpdateVersion { get; internal set; }

    /// <summary>Whether it is a must-use plugin, which is always active and cannot be managed.</summary>
    [JsonInclude]
    [JsonPropertyName("mu")]
    public bool? IsMustUse { get; internal set; }

    /// <summary>Whether it is the MainWP Child plugin, through which the dashboard reaches the site.</summary>
    [JsonInclude]
    [JsonPropertyName("mainwp")]
    public bool? IsMainWpChild { get; internal set; }

    /// <summary>The plugin's own description, as HTML.</summary>
    [JsonIgnore]
    public string? Description => DescriptionText;

    /// <summary>When its author last updated it; only for abandoned plugins.</summary>
    [JsonInclude]
    public DateTime? LastUpdated { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("description")]
    internal EncodedText? DescriptionText { get; set; }

    bool ISiteItem.IsMustUse => IsMustUse == true;

    void ISiteItem.Place(Site site, SoftwareVersion? updateVersion)
    {
        (SiteId, SiteName, ClientName, Tags, Dashboard) = (site.Id, site.Name, site.ClientName, site.Tags, site.Dashboard);
        UpdateVersion ??= updateVersion;
        IsMustUse ??= false;
        IsMainWpChild ??= Slug == "mainwp-child/mainwp-child.php";
    }

    void ISiteItem.Abandon(string slug, AbandonedItem row)
    {
        Slug = slug;
        Name = Name.Length > 0 ? Name : row.Name ?? slug;
        Version ??= row.Version;
        LastUpdated = row.LastUpdated;
        UnknownFields ??= row.UnknownFields;
    }

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Slug;
}
