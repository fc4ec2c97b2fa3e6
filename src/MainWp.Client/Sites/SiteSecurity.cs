using System.Text.Json.Serialization;
using MainWp.Json;

namespace MainWp;

/// <summary>The security checks that the MainWP Child plugin runs on a site.</summary>
public sealed class SiteSecurity : MainWpObject
{
    /// <summary>The site's id.</summary>
    [JsonIgnore]
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    [JsonIgnore]
    public string? SiteName { get; internal set; }

    /// <summary>How many checks failed.</summary>
    [JsonIgnore]
    public int IssueCount => Checks.Count(check => check is SecurityState.Bad or SecurityState.BadDespiteFix);

    /// <summary>Database errors are not shown to visitors.</summary>
    [JsonInclude]
    [JsonPropertyName("db_reporting")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState DatabaseErrorsHidden { get; internal set; }

    /// <summary>PHP errors are not shown to visitors.</summary>
    [JsonInclude]
    [JsonPropertyName("php_reporting")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState PhpErrorsHidden { get; internal set; }

    /// <summary>WordPress has its latest version.</summary>
    [JsonInclude]
    [JsonPropertyName("wp_uptodate")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState WordPressUpToDate { get; internal set; }

    /// <summary>The PHP version is still supported.</summary>
    [JsonInclude]
    [JsonPropertyName("phpversion_matched")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState PhpVersionSupported { get; internal set; }

    /// <summary>The site is served over TLS.</summary>
    [JsonInclude]
    [JsonPropertyName("sslprotocol")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState UsesTls { get; internal set; }

    /// <summary>WordPress does not run in debug mode.</summary>
    [JsonInclude]
    [JsonPropertyName("debug_disabled")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState DebugDisabled { get; internal set; }

    /// <summary>No plugin is outdated.</summary>
    [JsonInclude]
    [JsonPropertyName("sec_outdated_plugins")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState PluginsUpToDate { get; internal set; }

    /// <summary>No plugin is installed and inactive.</summary>
    [JsonInclude]
    [JsonPropertyName("sec_inactive_plugins")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState NoInactivePlugins { get; internal set; }

    /// <summary>No theme is outdated.</summary>
    [JsonInclude]
    [JsonPropertyName("sec_outdated_themes")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState ThemesUpToDate { get; internal set; }

    /// <summary>No theme is installed and inactive.</summary>
    [JsonInclude]
    [JsonPropertyName("sec_inactive_themes")]
    [JsonConverter(typeof(SecurityStateConverter))]
    public SecurityState NoInactiveThemes { get; internal set; }

    /// <summary>How the dashboard reached the site for this.</summary>
    [JsonInclude]
    [JsonPropertyName("fetch_url_output")]
    public SiteCall? Call { get; internal set; }

    [JsonInclude]
    [JsonPropertyName("error")]
    [JsonConverter(typeof(HtmlTextConverter))]
    internal string? Error { get; set; }

    private SecurityState[] Checks =>
    [
        DatabaseErrorsHidden, PhpErrorsHidden, WordPressUpToDate, PhpVersionSupported, UsesTls,
        DebugDisabled, PluginsUpToDate, NoInactivePlugins, ThemesUpToDate, NoInactiveThemes,
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{SiteName ?? $"site {SiteId}"}: {IssueCount} security issues";
}
