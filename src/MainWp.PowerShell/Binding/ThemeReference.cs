namespace MainWp.PowerShell.Binding;

/// <summary>Names a theme of one site.</summary>
public sealed class ThemeReference : SiteItemReference
{
    /// <summary>By object.</summary>
    public ThemeReference(object value)
        : base(value, Namings.Theme)
    {
    }

    internal ThemeReference(SiteReference site, string slug)
        : base(site, slug, Namings.Theme)
    {
    }

    internal override SiteItemReference Of(string slug) => new ThemeReference(Site, slug);
}
