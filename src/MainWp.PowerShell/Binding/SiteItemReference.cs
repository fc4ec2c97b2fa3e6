using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names a plugin or a theme of one site: the site and the slug.</summary>
public abstract class SiteItemReference : Reference
{
    private protected SiteItemReference(object value, Naming naming)
        : this(NamedThing.Of(value, naming), naming)
    {
    }

    private protected SiteItemReference(SiteReference site, string slug, Naming naming)
        : base(slug, site.Dashboard, naming) => (Site, Slug) = (site, slug);

    private SiteItemReference(NamedThing thing, Naming naming)
        : base(Complete(thing, naming), naming)
    {
        Site = SiteReference.Of(thing.Value);
        Slug = thing.Id ?? "";
    }

    /// <summary>The site that has it.</summary>
    internal SiteReference Site { get; }

    /// <summary>True where the slug was typed, so that it may be a folder or a pattern.</summary>
    internal bool IsTyped => Thing is null;

    /// <summary>Another of the same site.</summary>
    internal abstract SiteItemReference Of(string slug);

    /// <summary>What names it on the site.</summary>
    internal string Slug { get; }

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        Site.Admit(command, isChange);
    }

    private static NamedThing Complete(NamedThing thing, Naming naming)
    {
        if (thing.Standing == Standing.Typed)
            throw new PSInvalidCastException(Messages.SiteNeeded(thing.Given, naming));
        if (thing.Standing == Standing.Foreign)
            return thing;
        return thing.Id is { } slug && SiteReference.Of(thing.Value).Thing!.Id is not null
            ? thing with { Given = thing.Name is null || thing.Name == slug ? slug : $"{thing.Name} ({slug})" }
            : throw new PSInvalidCastException(Messages.NothingNamed(thing.Value, naming));
    }
}
