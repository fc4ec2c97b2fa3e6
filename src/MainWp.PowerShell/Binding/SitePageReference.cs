using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a page of a child site by object, or by site and id.</summary>
public sealed class SitePageReference : SiteEntryReference
{
    private const string Noun = "page";

    /// <summary>By the page itself.</summary>
    public SitePageReference(SitePage page)
        : base(Noun, new SiteReference(page.SiteId), page.PageId, page.Title, page.Dashboard)
    {
    }

    /// <summary>By any object with a SiteId and a PageId, such as one from Import-Clixml.</summary>
    public SitePageReference(PSObject value)
        : base(Unwrap(value))
    {
    }

    internal SitePageReference(SiteReference site, long id)
        : base(Noun, site, id, null, site.Dashboard)
    {
    }

    private SitePageReference((SiteReference Site, long Id, string? Name, Uri? Dashboard) parts)
        : base(Noun, parts.Site, parts.Id, parts.Name, parts.Dashboard)
    {
    }

    private static SitePageReference Unwrap(PSObject value) => value.BaseObject switch
    {
        SitePageReference reference => reference,
        SitePage page => new SitePageReference(page),
        _ => new SitePageReference(Read(value, nameof(SitePage.PageId), nameof(SitePage.Title))),
    };
}
