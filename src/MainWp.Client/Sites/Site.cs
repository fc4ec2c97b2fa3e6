using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>A child site of a dashboard, with all its fields but the long lists.</summary>
// sites.list, shape SiteView.
public class Site : MainWpObject
{
    /// <summary>The requested fields: all but the long lists of <see cref="SiteDetail"/>.</summary>
    internal const string Fields =
        "id,name,url,status,tags,client_id,note,ip,is_staging,wp_version,php_version,child_version,mysql_version,memory_limit,database_size,active_theme,"
        + "sync_errors,http_status,health_status,health_score,icon,last_sync,last_post_time,is_ignoreCoreUpdates,is_ignorePluginUpdates,is_ignoreThemeUpdates,"
        + "verify_certificate,force_use_ipv4,ssl_version,suspended,ignored_plugins,ignored_themes,wp_upgrades,plugin_upgrades,theme_upgrades,translation_upgrades";

    /// <summary>The dashboard's number for the site, from 1.</summary>
    [JsonInclude]
    public int Id { get; internal set; }

    /// <summary>The site's name in the dashboard.</summary>
    [JsonInclude]
    [JsonConverter(typeof(SlashedTextConverter))]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>The site's address.</summary>
    [JsonInclude]
    public Uri? Url { get; internal set; }

    /// <summary>Connection state as of the last sync.</summary>
    [JsonInclude]
    [JsonConverter(typeof(NamedValueConverter<SiteStatus>))]
    public SiteStatus Status { get; internal set; }

    /// <summary>The names of the site's tags.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Tags { get; private set; } = ItemList<string>.None;

    /// <summary>The id of the site's client; null where it has none.</summary>
    [JsonIgnore]
    public int? ClientId => ClientNumber > 0 ? ClientNumber : null;

    /// <summary>The name of the site's client; null where it has none.</summary>
    [JsonIgnore]
    public string? ClientName { get; internal set; }

    /// <summary>The note kept in the dashboard, as HTML.</summary>
    [JsonInclude]
    public string? Note { get; internal set; }

    /// <summary>The site's IP address.</summary>
    [JsonInclude]
    [JsonPropertyName("ip")]
    public string? IPAddress { get; internal set; }

    /// <summary>Whether it is a staging site.</summary>
    [JsonInclude]
    public bool? IsStaging { get; internal set; }

    /// <summary>WordPress version.</summary>
    [JsonInclude]
    [JsonPropertyName("wp_version")]
    public SoftwareVersion? WordPressVersion { get; internal set; }

    /// <summary>PHP version.</summary>
    [JsonInclude]
    public SoftwareVersion? PhpVersion { get; internal set; }

    /// <summary>Version of the MainWP Child plugin.</summary>
    [JsonInclude]
    public SoftwareVersion? ChildVersion { get; internal set; }

    /// <summary>Version of the database server.</summary>
    [JsonInclude]
    [JsonPropertyName("mysql_version")]
    public SoftwareVersion? DatabaseVersion { get; internal set; }

    /// <summary>PHP's memory limit, such as 512M.</summary>
    [JsonInclude]
    public string? MemoryLimit { get; internal set; }

    /// <summary>Size of the database, in bytes.</summary>
    [JsonInclude]
    public decimal? DatabaseSize { get; internal set; }

    /// <summary>Name and version of the active theme.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? ActiveTheme { get; internal set; }

    /// <summary>Why the last sync failed, in the server's words; empty where it went well.</summary>
    [JsonInclude]
    [JsonPropertyName("sync_errors")]
    [JsonConverter(typeof(HtmlTextConverter))]
    public string? SyncError { get; internal set; }

    /// <summary>The HTTP status that the site last answered with; 0 where it did not answer.</summary>
    [JsonInclude]
    [JsonConverter(typeof(HttpStatusConverter))]
    public int? HttpStatus { get; internal set; }

    /// <summary>Whether the dashboard's last check of the front page failed. Its abilities do nothing with such a site.</summary>
    [JsonIgnore]
    internal bool IsTakenForDown => HttpStatus is not (null or 200);

    /// <summary>The site health rating: 0 good, 1 should be improved.</summary>
    [JsonInclude]
    public int? HealthStatus { get; internal set; }

    /// <summary>The site health score, 0 to 100.</summary>
    [JsonInclude]
    public int? HealthScore { get; internal set; }

    /// <summary>The icon shown in the dashboard.</summary>
    [JsonInclude]
    public string? Icon { get; internal set; }

    /// <summary>When the dashboard last synced the site.</summary>
    [JsonInclude]
    public DateTime? LastSync { get; internal set; }

    /// <summary>When the site last published a post.</summary>
    [JsonInclude]
    public DateTime? LastPostTime { get; internal set; }

    /// <summary>Whether the dashboard leaves core updates of the site out.</summary>
    [JsonInclude]
    [JsonPropertyName("is_ignoreCoreUpdates")]
    public bool? IgnoresCoreUpdates { get; internal set; }

    /// <summary>Whether the dashboard leaves all plugin updates of the site out.</summary>
    [JsonInclude]
    [JsonPropertyName("is_ignorePluginUpdates")]
    public bool? IgnoresPluginUpdates { get; internal set; }

    /// <summary>Whether the dashboard leaves all theme updates of the site out.</summary>
    [JsonInclude]
    [JsonPropertyName("is_ignoreThemeUpdates")]
    public bool? IgnoresThemeUpdates { get; internal set; }

    /// <summary>Certificate check when the dashboard calls the site: 0 no, 1 yes, 2 as the dashboard's setting says.</summary>
    [JsonInclude]
    public int? VerifyCertificate { get; internal set; }

    /// <summary>IPv4 only when the dashboard calls the site: 0 no, 1 yes, 2 as the dashboard's setting says.</summary>
    [JsonInclude]
    [JsonPropertyName("force_use_ipv4")]
    public int? ForceIPv4 { get; internal set; }

    /// <summary>TLS version that the dashboard calls the site with; 0 for automatic.</summary>
    [JsonInclude]
    public int? SslVersion { get; internal set; }

    /// <summary>Whether the site is suspended in the dashboard.</summary>
    [JsonInclude]
    [JsonPropertyName("suspended")]
    public bool? IsSuspended { get; internal set; }

    /// <summary>The slugs of plugins of which updates are ignored on this site. Get-MainWpIgnoredUpdate tells the versions.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> IgnoredPlugins => SlugsOf(IgnoredPluginsText);

    /// <summary>The slugs of themes of which updates are ignored on this site. Get-MainWpIgnoredUpdate tells the versions.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> IgnoredThemes => SlugsOf(IgnoredThemesText);

    /// <summary>The slugs of all updates that the row of the site reports as pending, ignored or not. Get-MainWpUpdate returns the updates, and leaves out ignored ones.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> PendingUpdates => ItemList<string>.Of(PendingUpdate.AllOf(this).Select(update => update.Slug));

    /// <summary>The site's tags with their ids.</summary>
    [JsonInclude]
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(SiteTagsConverter))]
    internal IReadOnlyList<SiteTag> TagEntries
    {
        get;
        set
        {
            field = value ?? [];
            Tags = ItemList<string>.Of(field.Select(tag => tag.Name));
        }
    }
    = [];

    /// <summary>The client's id as the answer has it: 0 for none, null where it does not tell.</summary>
    [JsonInclude]
    [JsonPropertyName("client_id")]
    internal int? ClientNumber { get; set; }

    /// <summary>The last backup by a backup plugin, as the site reported it at its sync; only if it is requested by name.</summary>
    [JsonInclude]
    [JsonPropertyName("primary_lasttime_backup")]
    internal DateTime? LastBackup { get; set; }

    /// <summary>Abandoned plugins as the route of that name returns them; only if they are requested by name.</summary>
    [JsonInclude]
    [JsonPropertyName("plugins_outdate_info")]
    internal string? AbandonedPluginsText { get; set; }

    /// <summary>Abandoned themes, likewise.</summary>
    [JsonInclude]
    [JsonPropertyName("themes_outdate_info")]
    internal string? AbandonedThemesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("plugins")]
    internal EncodedText? PluginsText { get; set; }

    [JsonInclude]
    [JsonPropertyName("themes")]
    internal EncodedText? ThemesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("recent_posts")]
    internal EncodedText? RecentPostsText { get; set; }

    [JsonInclude]
    [JsonPropertyName("recent_pages")]
    internal EncodedText? RecentPagesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("recent_comments")]
    internal EncodedText? RecentCommentsText { get; set; }

    [JsonInclude]
    [JsonPropertyName("categories")]
    internal EncodedText? CategoriesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("premium_upgrades")]
    internal EncodedText? PremiumUpgradesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("wp_upgrades")]
    internal EncodedText? CoreUpgradesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("plugin_upgrades")]
    internal EncodedText? PluginUpgradesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("theme_upgrades")]
    internal EncodedText? ThemeUpgradesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("translation_upgrades")]
    internal EncodedText? TranslationUpgradesText { get; set; }

    [JsonInclude]
    [JsonPropertyName("ignored_plugins")]
    internal EncodedText? IgnoredPluginsText { get; set; }

    [JsonInclude]
    [JsonPropertyName("ignored_themes")]
    internal EncodedText? IgnoredThemesText { get; set; }

    // A map from slug to what is ignored of it; a list, or a map with numbers, of slugs that were once sent as texts.
    private static ItemList<string> SlugsOf(string? text) => ItemList<string>.Of(PlainValue.OfText(text) switch
    {
        IReadOnlyDictionary<string, object?> map => map.Select(item => item.Key.All(char.IsDigit) ? item.Value as string : item.Key),
        IEnumerable<object?> list => list.Select(item => item as string),
        _ => null,
    });

    /// <inheritdoc/>
    public override string ToString() => Name.Length > 0 ? Name : Url?.OriginalString ?? $"site {Id}";
}
