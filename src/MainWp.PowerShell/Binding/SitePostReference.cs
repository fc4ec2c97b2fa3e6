using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a post of a child site by object, or by site and id.</summary>
public sealed class SitePostReference : SiteEntryReference
{
    private const string Noun = "post";

    /// <summary>By the post itself.</summary>
    public SitePostReference(SitePost post)
        : base(Noun, new SiteReference(post.SiteId), post.PostId, post.Title, post.Dashboard)
    {
    }

    /// <summary>By any object with a SiteId and a PostId, such as one from Import-Clixml.</summary>
    public SitePostReference(PSObject value)
        : base(Unwrap(value))
    {
    }

    internal SitePostReference(SiteReference site, long id)
        : base(Noun, site, id, null, site.Dashboard)
    {
    }

    private SitePostReference((SiteReference Site, long Id, string? Name, Uri? Dashboard) parts)
        : base(Noun, parts.Site, parts.Id, parts.Name, parts.Dashboard)
    {
    }

    private static SitePostReference Unwrap(PSObject value) => value.BaseObject switch
    {
        SitePostReference reference => reference,
        SitePost post => new SitePostReference(post),
        _ => new SitePostReference(Read(value, nameof(SitePost.PostId), nameof(SitePost.Title))),
    };
}
