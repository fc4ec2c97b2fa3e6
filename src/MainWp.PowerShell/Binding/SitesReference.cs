using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Binding;

/// <summary>Names sites: one, or those of a tag, client or cost.</summary>
public abstract class SitesReference : NumberedReference
{
    private protected SitesReference(object value, Naming naming)
        : base(value, naming)
    {
    }

    private protected SitesReference(NamedThing thing, Naming naming)
        : base(thing, naming)
    {
    }

    /// <summary>What its sites must belong to as well.</summary>
    internal IReadOnlyList<SiteOwners> Within { get; private set; } = [];

    /// <summary>Things of several kinds at once mean the sites that belong to one of each kind, and things of one kind the sites of each.</summary>
    internal static IEnumerable<SitesReference> Common(params IReadOnlyList<SitesReference>[] kinds)
    {
        var given = kinds.Where(kind => kind.Count > 0).ToList();
        if (given.Count < 2)
            return given.SelectMany(kind => kind);
        SiteOwners[] within = [.. given.Skip(1).Select(kind => new SiteOwners(kind))];
        return given[0].Select(one => one.LimitedTo(within));
    }

    internal override void Admit(Type? command, bool isChange)
    {
        base.Admit(command, isChange);
        foreach (var owner in Within.SelectMany(owners => owners.Named))
            owner.Admit(command, isChange);
    }

    /// <summary>The ids of the sites; none where a tag, client or cost has none.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> SiteIdsAsync(MainWpClient client, CancellationToken stop) =>
        await SitesOfAsync(client, await ResolveAsync(client, stop), stop);

    /// <summary>The pattern of a text with * or ?, for commands that only read; everywhere else such a text names nothing.</summary>
    internal WildcardNames? Pattern => Thing!.Standing == Standing.Typed && Number is null && !WildcardNames.IsExact(Given) ? new WildcardNames([Given]) : null;

    /// <summary>The ids of what is named or fits a pattern, with a warning where nothing does.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Pattern is not { } names)
            return [await ResolveAsync(client, stop)];
        var found = await FittingAsync(client, names, stop);
        if (found.Count == 0)
            pipeline.WriteWarning(Messages.NothingMatches(this, client.Transport.Connection.Address));
        return found;
    }

    /// <summary>The ids of the sites, also by pattern. A change takes the pattern of a site, whose matches it names, and none of a tag or client.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> FittingSiteIdsAsync(MainWpClient client, CancellationToken stop)
    {
        if (Pattern is not { } names || (IsForChange && this is not SiteReference))
            return await SiteIdsAsync(client, stop);
        var sites = new List<int>();
        foreach (var id in await FittingAsync(client, names, stop))
            sites.AddRange(await SitesOfAsync(client, id, stop));
        return [.. sites.Distinct()];
    }

    /// <summary>The same for commands that take patterns: of these only those that also belong to what they must, with a warning where nothing matches.</summary>
    /// <exception cref="MainWpException">As of ResolveAsync.</exception>
    internal async Task<IReadOnlyList<int>> MatchesAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = await FittingSiteIdsAsync(client, stop);
        foreach (var owners in Within)
        {
            if (await owners.SiteIdsAsync(client, pipeline, stop) is not { } ids)
                return [];
            sites = [.. sites.Where(ids.Contains)];
        }
        if (sites.Count == 0)
            pipeline.WriteWarning(Messages.NoSiteMatches(this, client.Transport.Connection.Address));
        return sites;
    }

    private SitesReference LimitedTo(IReadOnlyList<SiteOwners> within)
    {
        var limited = (SitesReference)MemberwiseClone();
        limited.Within = within;
        limited.Dashboard ??= within.SelectMany(owners => owners.Named).Select(owner => owner.Dashboard).FirstOrDefault(home => home is not null);
        return limited;
    }

    private protected abstract Task<IReadOnlyList<int>> FittingAsync(MainWpClient client, WildcardNames names, CancellationToken stop);

    private protected abstract Task<IReadOnlyList<int>> SitesOfAsync(MainWpClient client, int id, CancellationToken stop);
}
