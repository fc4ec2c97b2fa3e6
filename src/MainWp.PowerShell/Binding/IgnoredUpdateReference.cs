using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an update to ignore, or one that is ignored, by object or by site, type and slug.</summary>
public sealed class IgnoredUpdateReference : Reference
{
    /// <summary>By object.</summary>
    public IgnoredUpdateReference(object value)
        : this(NamedThing.Of(value, Namings.IgnoredUpdate))
    {
    }

    internal IgnoredUpdateReference(SiteReference site, UpdateType type, string slug, string? name, Uri? dashboard)
        : base(Describe(site, type, slug, name), dashboard, Namings.IgnoredUpdate)
    {
        Site = site;
        Type = type;
        Slug = slug;
        Name = name;
    }

    private IgnoredUpdateReference(NamedThing thing)
        : base(Complete(thing), Namings.IgnoredUpdate)
    {
        Site = SiteReference.Of(thing.Value);
        Type = TypeOf(thing.Value);
        Slug = thing.Id ?? "";
        Name = thing.Value.TextOf("Name");
    }

    internal SiteReference Site { get; }

    internal UpdateType Type { get; }

    internal string Slug { get; }

    internal string? Name { get; }

    /// <summary>True where everything of the type is meant.</summary>
    internal bool IsWholeType => Slug == IgnoredUpdate.Everything;

    /// <summary>Those that a site, types and slugs name together.</summary>
    internal static IReadOnlyList<IgnoredUpdateReference> Of(IEnumerable<SiteReference> sites, UpdateType type, IReadOnlyList<string> slugs, string? name) =>
        [.. sites.SelectMany(site => slugs.Select(slug => new IgnoredUpdateReference(site, type, slug, name, site.Dashboard)))];

    /// <summary>The site's id.</summary>
    /// <exception cref="MainWpException">InvalidArgument, NotFound, Ambiguous or Mismatch.</exception>
    internal Task<int> ResolveAsync(MainWpClient client, CancellationToken stop) => Type is UpdateType.Core or UpdateType.Plugin or UpdateType.Theme
        ? Site.ResolveAsync(client, stop)
        : throw new MainWpException(ErrorKind.InvalidArgument, Messages.TypeNotIgnored(this)) { Resource = Resource.Update };

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        Site.Admit(command, isChange);
    }

    private static NamedThing Complete(NamedThing thing)
    {
        if (thing.Standing == Standing.Typed)
            throw new PSInvalidCastException(Messages.SiteNeeded(thing.Given, Namings.IgnoredUpdate));
        if (thing.Standing == Standing.Foreign)
            return thing;
        var site = SiteReference.Of(thing.Value);
        return thing.Value.IsLive || (thing.Id is not null && site.Thing!.Id is not null && thing.Value.TextOf("Type") is not null)
            ? thing with { Given = Describe(site, TypeOf(thing.Value), thing.Id ?? "", thing.Value.TextOf("Name")) }
            : throw new PSInvalidCastException(Messages.NothingNamed(thing.Value, Namings.IgnoredUpdate));
    }

    private static UpdateType TypeOf(GivenValue value) => Enum.TryParse<UpdateType>(value.TextOf("Type"), ignoreCase: true, out var type) ? type : UpdateType.Unknown;

    private static string Describe(SiteReference site, UpdateType type, string slug, string? name) =>
        slug == IgnoredUpdate.Everything ? $"every {Lower(type)} update on site {site}" : $"{Lower(type)} {name ?? slug} on site {site}";

    private static string Lower(UpdateType type) => type.ToString().ToLowerInvariant();
}
