using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a plugin or a theme of one site: the site and the slug.</summary>
public abstract class SiteItemReference : Reference
{
    private protected SiteItemReference(SiteReference site, string slug, string? name = null)
        : base(name is null || name == slug ? slug : $"{name} ({slug})", site.Dashboard)
    {
        Site = site;
        Slug = slug;
    }

    private protected SiteItemReference((SiteReference Site, string Slug, string? Name) parts)
        : this(parts.Site, parts.Slug, parts.Name)
    {
    }

    /// <summary>The site that has it.</summary>
    internal SiteReference Site { get; }

    /// <summary>What names it on the site.</summary>
    internal string Slug { get; }

    /// <summary>Reads it from an object of that kind that went through Export-Clixml or a CSV file; other objects of a dashboard are refused.</summary>
    private protected static (SiteReference Site, string Slug, string? Name) OfValue(PSObject value, string kind)
    {
        var type = Deserialized.Kind(value);
        var slug = type is null || type == kind ? Deserialized.Property(value, "Slug")?.ToString() : null;
        if (string.IsNullOrEmpty(slug) || Deserialized.Property(value, "SiteId") is null)
            throw new PSInvalidCastException($"{value} is no {kind}: it takes an object with SiteId and Slug.");
        return (new SiteReference(value), slug!, Deserialized.Property(value, "Name")?.ToString());
    }

    private protected static SiteReference SiteOf(MainWpObject item, int siteId, string? siteName) =>
        new(new Site { Id = siteId, Name = siteName ?? "", Dashboard = item.Dashboard });
}
