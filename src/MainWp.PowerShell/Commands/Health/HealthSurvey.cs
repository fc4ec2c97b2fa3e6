using System.Runtime.CompilerServices;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Reads the facts about the sites of one dashboard. A fact that cannot be read is an error of its own, and the site is kept.</summary>
internal sealed class HealthSurvey(MainWpClient client, IPipelineWriter pipeline, IReadOnlyList<HealthPart> parts, FanOut fanOut, HealthFeed? feed = null)
{
    private const string Activity = "Asking for the health of sites";

    private readonly List<SiteFacts> _sites = [];
    private readonly HashSet<int> _known = [];
    private readonly List<string> _missing = [];

    /// <summary>The sites in the order of the dashboard or of the input, each once.</summary>
    public IReadOnlyList<SiteFacts> Sites => _sites;

    /// <summary>The sites that could not be read. Each was an error too.</summary>
    public IReadOnlyList<string> Missing => client.Transport.HasLeftOutRows ? [.. _missing, $"some sites of {Dashboard}"] : _missing;

    /// <summary>Whether this dashboard has any of the tags, clients or sites that were named.</summary>
    public bool HasFoundNamed { get; private set; }

    /// <summary>The time by the session's clock.</summary>
    public DateTimeOffset Now => client.Transport.Connection.Clock.Now();

    /// <summary>Judges the sites of all surveys, against each other too.</summary>
    public static IEnumerable<SiteHealth> Judge(CommandRun run, IReadOnlyList<HealthSurvey> surveys, HealthThresholds thresholds)
    {
        var facts = surveys.SelectMany(survey => survey.Sites).ToList();
        var rules = new HealthRules(thresholds, FleetVersions.Of(facts), surveys[0].Now);
        IReadOnlyList<string> missing = [.. surveys.SelectMany(survey => survey.Missing)];
        var isAmbiguous = run.Sessions.Connected.Concat(run.Sessions.Given).Select(session => session.Dashboard).Distinct().Skip(1).Any();
        foreach (var site in facts)
        {
            var health = rules.Judge(site, new HealthCommandLine(site.Row.Id, isAmbiguous ? site.Row.Dashboard : null));
            health.Missing = missing;
            yield return health;
        }
    }

    /// <summary>Surveys all sites of the dashboard.</summary>
    public async Task OfAllAsync(CancellationToken stop)
    {
        var failure = await pipeline.AttemptAsync(client, Dashboard, async () =>
        {
            await foreach (var row in client.Health.RowsAsync(parts, feed is not null, stop))
                Add(row);
        });
        if (failure is not null)
            _missing.Add($"{(_sites.Count > 0 ? "some " : "the ")}sites of {Dashboard}");
        await AskAsync(areAll: true, stop);
    }

    /// <summary>Surveys sites, and those of tags and clients.</summary>
    public async Task OfAsync(IAsyncEnumerable<SitesReference> items, CancellationToken stop)
    {
        await foreach (var batch in NamedAsync(items, stop).InBatchesAsync(SitesApi.LargestPage))
        {
            var failure = await pipeline.AttemptAllAsync(client, [.. batch.Select(site => site.Reference)], async () =>
            {
                var found = await client.Health.RowsAsync([.. batch.Select(site => site.Id)], feed is not null, stop);
                foreach (var (reference, id) in batch)
                {
                    if (found.TryGetValue(id, out var row))
                        Add(row);
                    else
                        pipeline.WriteError(CommandError.From(client.Sites.NotFound(id), reference));
                }
            });
            if (failure is not null)
                _missing.Add($"{batch.Count} sites of {Dashboard}");
        }
        await ReadBackupsAsync(stop);
        await AskAsync(areAll: false, stop);
    }

    private async IAsyncEnumerable<(SitesReference Reference, int Id)> NamedAsync(IAsyncEnumerable<SitesReference> items, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var item in items)
        {
            IReadOnlyList<int> named = [];
            var failure = await pipeline.AttemptAsync(client, item, async () => named = await item.MatchesAsync(client, pipeline, stop));
            HasFoundNamed |= failure is null;
            if (failure is { Kind: not ErrorKind.NotFound })
                _missing.Add($"'{item}' of {Dashboard}");
            foreach (var id in named.Where(_known.Add))
                yield return (item, id);
        }
    }

    private Uri Dashboard => client.Transport.Connection.Address;

    private void Add(Site row)
    {
        var facts = new SiteFacts(row, parts) { AsksVulnerabilities = feed is not null };
        _sites.Add(facts);
        feed?.Add(facts);
    }

    private Task ReadBackupsAsync(CancellationToken stop) => HealthApi.AreFew(_sites)
        ? (fanOut with { Activity = Activity }).RunAsync(client, pipeline, _sites.ToAsyncItems(), site => new SiteReference(site.Row), client.Health.ReadBackupAsync, stop)
        : pipeline.AttemptAsync(client, Dashboard, () => client.Health.ReadBackupsAsync(_sites, stop));

    // Nothing else is judged of a suspended site, so nothing else is requested.
    private async Task AskAsync(bool areAll, CancellationToken stop)
    {
        await pipeline.AttemptAsync(client, Dashboard, () => client.ClientNames.OnAsync([.. _sites.Select(site => site.Row)], stop));
        var cared = _sites.Where(site => site.Row.Status != SiteStatus.Suspended).ToList();
        if (cared.Count == 0)
            return;
        await pipeline.AttemptAsync(client, Dashboard, () => client.Health.LeaveOutIgnoredAsync(cared, stop));
        if (feed is not null)
            await pipeline.AttemptAsync(client, Dashboard, () => feed.CompareAsync(cared, pipeline, stop));
        if (parts.Contains(HealthPart.Monitor))
            await pipeline.AttemptAsync(client, Dashboard, () => client.Health.ReadMonitorsAsync(cared, areAll, stop));
        var questions = cared.SelectMany(site => parts.Where(site.MustAsk).Select(part => (Site: site, Part: part))).ToList();
        if (questions.Count == 0)
            return;
        await (fanOut with { Activity = Activity }).RunAsync(
            client, pipeline, questions.ToAsyncItems(), question => new SiteReference(question.Site.Row), (question, cancel) => client.Health.AskAsync(question.Site, question.Part, cancel), stop);
    }
}
