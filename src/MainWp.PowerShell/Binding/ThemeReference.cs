using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a theme of one site.</summary>
public sealed class ThemeReference : SiteItemReference
{
    /// <summary>By the theme itself.</summary>
    public ThemeReference(SiteTheme theme)
        : base(SiteOf(theme, theme.SiteId, theme.SiteName), theme.Slug, theme.Name)
    {
    }

    /// <summary>By a theme that went through Export-Clixml or a CSV file.</summary>
    public ThemeReference(PSObject value)
        : base(Read(value))
    {
    }

    internal ThemeReference(SiteReference site, string slug)
        : base(site, slug)
    {
    }

    private static (SiteReference Site, string Slug, string? Name) Read(PSObject value) => value.BaseObject switch
    {
        ThemeReference reference => (reference.Site, reference.Slug, null),
        SiteTheme theme => (SiteOf(theme, theme.SiteId, theme.SiteName), theme.Slug, theme.Name),
        _ => OfValue(value, "SiteTheme"),
    };
}
