using System.Globalization;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>The sites that a report is about.</summary>
internal sealed class ReportSites(CommandRun run, IReadOnlyList<TagReference> tags, IReadOnlyList<ClientReference> clients)
{
    /// <summary>Sites that this command could not read. Piped sites name those of their own command.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>True where there are tags or clients named, and none of them was found anywhere.</summary>
    public bool HasFoundNone { get; private set; }

    /// <summary>The piped sites, or all sites of the sessions; only those of the tags and clients if any are named.</summary>
    public async Task<IReadOnlyList<SiteHealth>> ChooseAsync(IReadOnlyList<SiteHealth> piped, bool expectsInput, IReadOnlyList<HealthPart> parts)
    {
        var sites = expectsInput || piped.Count > 0 ? piped : await GatherAsync(parts);
        var chosen = tags.Count == 0 ? sites : [.. sites.Where(site => tags.Any(tag => IsTagged(site, tag)))];
        return clients.Count == 0 ? chosen : await OfClientsAsync(chosen);
    }

    private async Task<IReadOnlyList<SiteHealth>> GatherAsync(IReadOnlyList<HealthPart> parts)
    {
        var surveys = run.Sessions.For(null, isChange: false)
            .Select(session => new HealthSurvey(run.ClientOf(session), run.Pipeline, [.. parts.Distinct()], new FanOut(FanOut.DefaultLimit, Unordered: true)))
            .ToList();
        IReadOnlyList<SitesReference> named = clients.Count > 0 ? clients : tags;
        await Task.WhenAll(surveys.Select(survey => named.Count == 0 ? survey.OfAllAsync(run.Stop) : survey.OfAsync(named.ToAsyncItems(), run.Stop)));
        HasFoundNone = named.Count > 0 && !surveys.Any(survey => survey.HasFoundNamed);
        Missing = [.. surveys.SelectMany(survey => survey.Missing)];
        return [.. HealthSurvey.Judge(run, surveys, new HealthThresholds())];
    }

    private static bool IsTagged(SiteHealth site, TagReference tag) => (tag.Dashboard is null || tag.Dashboard == site.Dashboard)
        && (site.Tags.Contains(tag.ToString(), StringComparer.OrdinalIgnoreCase) || site.TagIds.Any(id => id.ToString(CultureInfo.InvariantCulture) == tag.ToString()));

    private async Task<IReadOnlyList<SiteHealth>> OfClientsAsync(IReadOnlyList<SiteHealth> sites)
    {
        var found = new List<SiteHealth>();
        var missing = clients.ToDictionary(client => client, _ => (MainWpException?)null);
        foreach (var dashboard in sites.GroupBy(site => site.Dashboard))
        {
            var asked = run.ClientOf(run.Sessions.For(new SiteReference(dashboard.First()), isChange: false)[0]);
            foreach (var client in clients.Where(client => client.Dashboard is null || client.Dashboard == dashboard.Key))
            {
                try
                {
                    var id = await client.ResolveAsync(asked, run.Stop);
                    missing.Remove(client);
                    found.AddRange(dashboard.Where(site => site.ClientId == id));
                }
                catch (MainWpException e) when (e.Kind == ErrorKind.NotFound && missing.ContainsKey(client))
                {
                    missing[client] = e;
                }
            }
        }
        // A client of one dashboard may not exist on the others.
        var nowhere = missing.Where(client => client.Value is not null).Select(client => (client.Key, client.Value!)).ToList();
        HasFoundNone |= nowhere.Count == clients.Count;
        foreach (var (client, reason) in nowhere)
            run.Pipeline.WriteError(CommandError.From(reason, client));
        return [.. sites.Where(new HashSet<SiteHealth>(found).Contains)];
    }
}
