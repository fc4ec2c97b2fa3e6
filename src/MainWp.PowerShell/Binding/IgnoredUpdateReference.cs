using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names an update to ignore, or one that is ignored, by object or by site, type and slug.</summary>
public sealed class IgnoredUpdateReference : Reference
{
    /// <summary>By a pending update.</summary>
    public IgnoredUpdateReference(Update update)
        : this(new SiteReference(update), update.Type, update.Slug, update.Name, update.Dashboard)
    {
    }

    /// <summary>By an ignored one.</summary>
    public IgnoredUpdateReference(IgnoredUpdate update)
        : this(new SiteReference(update.SiteId), update.Type, update.Slug, update.Name, update.Dashboard)
    {
    }

    /// <summary>By any object with a SiteId, a Type and a Slug, such as one from Import-Clixml.</summary>
    public IgnoredUpdateReference(PSObject value)
        : this(Unwrap(value))
    {
    }

    internal IgnoredUpdateReference(SiteReference site, UpdateType type, string slug, string? name, Uri? dashboard)
        : base(slug == IgnoredUpdate.Everything ? $"every {Lower(type)} update on site {site}" : $"{Lower(type)} {name ?? slug} on site {site}", dashboard)
    {
        Site = site;
        Type = type;
        Slug = slug;
        Name = name;
    }

    private IgnoredUpdateReference(IgnoredUpdateReference other)
        : this(other.Site, other.Type, other.Slug, other.Name, other.Dashboard)
    {
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
    /// <exception cref="MainWpException">InvalidArgument, NotFound or Ambiguous.</exception>
    internal Task<int> ResolveAsync(MainWpClient client, CancellationToken stop) => Type is UpdateType.Core or UpdateType.Plugin or UpdateType.Theme
        ? Site.ResolveAsync(client, stop)
        : throw new MainWpException(ErrorKind.InvalidArgument, $"{this}: MainWP ignores updates of core, plugins and themes only. Nothing was sent for it.") { Resource = Resource.Update };

    private static IgnoredUpdateReference Unwrap(PSObject value) => value.BaseObject switch
    {
        IgnoredUpdateReference reference => reference,
        Update update => new IgnoredUpdateReference(update),
        IgnoredUpdate update => new IgnoredUpdateReference(update),
        _ => OfProperties(value),
    };

    private static IgnoredUpdateReference OfProperties(PSObject value)
    {
        var site = Deserialized.Property(value, "SiteId")?.ToString();
        var slug = Deserialized.Property(value, "Slug")?.ToString();
        if (site is null || slug is null || !Enum.TryParse<UpdateType>(Deserialized.Property(value, "Type")?.ToString(), ignoreCase: true, out var type))
            throw new PSInvalidCastException($"{value} names no update: it has no SiteId, Type and Slug.");
        return new IgnoredUpdateReference(new SiteReference(site), type, slug, Deserialized.Property(value, "Name")?.ToString(), Deserialized.Dashboard(value));
    }

    private static string Lower(UpdateType type) => type.ToString().ToLowerInvariant();
}
