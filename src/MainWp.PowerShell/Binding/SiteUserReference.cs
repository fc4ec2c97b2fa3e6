using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a user of a child site by object, or by site and id.</summary>
public sealed class SiteUserReference : SiteEntryReference
{
    private const string Noun = "user";

    /// <summary>By the user itself.</summary>
    public SiteUserReference(SiteUser user)
        : base(Noun, new SiteReference(user.SiteId), user.UserId, user.UserName, user.Dashboard)
    {
    }

    /// <summary>By any object with a SiteId and a UserId, such as one from Import-Clixml.</summary>
    public SiteUserReference(PSObject value)
        : base(Unwrap(value))
    {
    }

    internal SiteUserReference(SiteReference site, long id)
        : base(Noun, site, id, null, site.Dashboard)
    {
    }

    private SiteUserReference((SiteReference Site, long Id, string? Name, Uri? Dashboard) parts)
        : base(Noun, parts.Site, parts.Id, parts.Name, parts.Dashboard)
    {
    }

    private static SiteUserReference Unwrap(PSObject value) => value.BaseObject switch
    {
        SiteUserReference reference => reference,
        SiteUser user => new SiteUserReference(user),
        _ => new SiteUserReference(Read(value, nameof(SiteUser.UserId), nameof(SiteUser.UserName))),
    };
}
