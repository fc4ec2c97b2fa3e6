using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a plugin of one site.</summary>
public sealed class PluginReference : SiteItemReference
{
    /// <summary>By the plugin itself.</summary>
    public PluginReference(SitePlugin plugin)
        : base(SiteOf(plugin, plugin.SiteId, plugin.SiteName), plugin.Slug, plugin.Name)
    {
    }

    /// <summary>By a plugin that went through Export-Clixml or a CSV file.</summary>
    public PluginReference(PSObject value)
        : base(Read(value))
    {
    }

    internal PluginReference(SiteReference site, string slug)
        : base(site, slug)
    {
    }

    private static (SiteReference Site, string Slug, string? Name) Read(PSObject value) => value.BaseObject switch
    {
        PluginReference reference => (reference.Site, reference.Slug, null),
        SitePlugin plugin => (SiteOf(plugin, plugin.SiteId, plugin.SiteName), plugin.Slug, plugin.Name),
        _ => OfValue(value, "SitePlugin"),
    };
}
