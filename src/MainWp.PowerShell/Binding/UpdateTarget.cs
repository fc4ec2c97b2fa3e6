using System.Globalization;
using System.Management.Automation;

namespace MainWp.PowerShell.Binding;

/// <summary>Names what to update: a site with all that is pending on it, or one pending update and nothing else of its site.</summary>
public sealed class UpdateTarget : Reference
{
    private readonly Func<MainWpClient, CancellationToken, Task<IReadOnlyCollection<int>>> _sites;

    /// <summary>A site by id.</summary>
    public UpdateTarget(long id)
        : this(new SiteReference(id))
    {
    }

    /// <summary>A site by id, name or address.</summary>
    public UpdateTarget(string idNameOrAddress)
        : this(new SiteReference(idNameOrAddress))
    {
    }

    /// <summary>A site by address.</summary>
    public UpdateTarget(Uri address)
        : this(new SiteReference(address))
    {
    }

    /// <summary>A site.</summary>
    public UpdateTarget(Site site)
        : this(new SiteReference(site))
    {
    }

    /// <summary>A site by how it is.</summary>
    public UpdateTarget(SiteHealth health)
        : this(new SiteReference(health))
    {
    }

    /// <summary>A site by its reference.</summary>
    public UpdateTarget(SiteReference site)
        : base(site.ToString(), site.Dashboard) => _sites = OneSite(site);

    /// <summary>The sites of a client.</summary>
    public UpdateTarget(ClientReference client)
        : base(client.ToString(), client.Dashboard) =>
        _sites = async (api, stop) => Ids(await api.Sites.OfClientAsync(await client.ResolveAsync(api, stop), stop));

    /// <summary>The sites of a tag.</summary>
    public UpdateTarget(TagReference tag)
        : base(tag.ToString(), tag.Dashboard) =>
        _sites = async (api, stop) => Ids(await api.Sites.OfTagAsync(await tag.ResolveAsync(api, stop), stop));

    /// <summary>One pending update.</summary>
    public UpdateTarget(Update update)
        : base(update.ToString(), update.Dashboard)
    {
        _sites = OneSite(new SiteReference(update));
        Item = (update.Type, update.Slug);
    }

    /// <summary>Any object: one with Type and Slug is an update, one without is a site.</summary>
    public UpdateTarget(PSObject value)
        : this(new SiteReference(value), value.BaseObject as Update, value)
    {
    }

    private UpdateTarget(SiteReference site, Update? update, PSObject value)
        : base(value.ToString() ?? site.ToString(), site.Dashboard)
    {
        _sites = OneSite(site);
        Item = update is not null ? (update.Type, update.Slug) : ItemOf(value);
    }

    /// <summary>The one update that is meant; null for all of the site.</summary>
    internal (UpdateType Type, string Slug)? Item { get; }

    /// <summary>The ids of the sites; none where a client or tag has none.</summary>
    internal Task<IReadOnlyCollection<int>> ResolveAsync(MainWpClient client, CancellationToken stop) => _sites(client, stop);

    private static Func<MainWpClient, CancellationToken, Task<IReadOnlyCollection<int>>> OneSite(SiteReference site) =>
        async (client, stop) => [await site.ResolveAsync(client, stop)];

    private static IReadOnlyCollection<int> Ids(IEnumerable<Site> sites) => [.. sites.Select(site => site.Id)];

    private static (UpdateType, string)? ItemOf(PSObject value)
    {
        if (Deserialized.Property(value, "Slug")?.ToString() is not { } slug)
            return null;
        var type = Convert.ToString(Deserialized.Property(value, "Type"), CultureInfo.InvariantCulture);
        return Enum.TryParse<UpdateType>(type, ignoreCase: true, out var known) && known != UpdateType.Unknown
            ? (known, slug)
            : throw new PSInvalidCastException($"'{value}' has a slug and no type of update, so it is not clear what to update. Nothing was sent for it.");
    }
}
