namespace MainWp;

/// <summary>An update that the dashboard ignores on a site: a plugin, a theme, core, or a whole type.</summary>
public sealed class IgnoredUpdate : MainWpObject
{
    /// <summary>The slug that means everything of the type.</summary>
    internal const string Everything = "*";

    /// <summary>The site; 0 if it applies to all sites.</summary>
    public int SiteId { get; internal set; }

    /// <summary>The site's name.</summary>
    public string? SiteName { get; internal set; }

    /// <summary>The site's address.</summary>
    public Uri? SiteUrl { get; internal set; }

    /// <summary>The type of the ignored updates.</summary>
    public UpdateType Type { get; internal set; }

    /// <summary>Plugin file, theme folder, wordpress, or * for everything of the type.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The name of plugin or theme, as it was given when it was ignored.</summary>
    public string? Name { get; internal set; }

    /// <summary>The versions that are ignored; empty for all of them.</summary>
    public IReadOnlyList<string> Versions { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <summary>Whether it applies to all sites of the dashboard; empty if only an API key could tell.</summary>
    public bool? IsGlobal { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name ?? Slug} on {SiteName ?? (SiteId == 0 ? "all sites" : $"site {SiteId}")}";
}
