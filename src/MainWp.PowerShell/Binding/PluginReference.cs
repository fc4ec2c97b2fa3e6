namespace MainWp.PowerShell.Binding;

/// <summary>Names a plugin of one site.</summary>
public sealed class PluginReference : SiteItemReference
{
    /// <summary>By object.</summary>
    public PluginReference(object value)
        : base(value, Namings.Plugin)
    {
    }

    internal PluginReference(SiteReference site, string slug)
        : base(site, slug, Namings.Plugin)
    {
    }

    internal override SiteItemReference Of(string slug) => new PluginReference(Site, slug);
}
