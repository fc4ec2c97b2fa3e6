using System.Globalization;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Jobs;

/// <summary>
/// All background work. There are no timers: before a request is answered, everything happens that
/// would have happened by now.
/// </summary>
internal sealed class JobQueue(Dashboard dashboard)
{
    private readonly Dictionary<string, SiteJob> _siteJobs = [];
    private readonly Dictionary<string, ToolJob> _toolJobs = [];
    private readonly Dictionary<int, LegacyBatch> _siteBatches = [];
    private readonly Dictionary<string, int> _looks = [];

    public LegacyBatch? LegacyBatch { get; private set; }

    public DateTimeOffset LastBatchStart { get; set; }

    public SiteJob Queue(string type, IEnumerable<Site> sites, Func<Site, string?> work)
    {
        var job = new SiteJob(type, sites.Select(site => site.Id), dashboard.Clock.GetUtcNow(), dashboard.Options.Speed, work);
        _siteJobs[job.Id] = job;
        return job;
    }

    public ToolJob Start(string kind, int total, Action work)
    {
        var job = new ToolJob(kind, total, dashboard.Clock.GetUtcNow(), dashboard.Options.Speed, work);
        _toolJobs[job.Id] = job;
        return job;
    }

    /// <summary>After so many looks at a job its record is gone, while the work goes on.</summary>
    public int? LooksUntilLost { get; set; }

    public SiteJob? FindSiteJob(string id) => Looked(id, _siteJobs.GetValueOrDefault(id));

    public ToolJob? FindToolJob(string id, string kind) =>
        _toolJobs.GetValueOrDefault(id) is { } job && job.Kind == kind ? Looked(id, job) : null;

    private T? Looked<T>(string id, T? job)
        where T : class
    {
        var looks = _looks[id] = _looks.GetValueOrDefault(id) + 1;
        return LooksUntilLost is { } most && looks > most ? null : job;
    }

    /// <summary>Starts the batch of all sites. False when one is running.</summary>
    public bool StartLegacyBatch()
    {
        if (LegacyBatch is { IsRunning: true })
            return false;
        var now = dashboard.Clock.GetUtcNow();
        LastBatchStart = now;
        LegacyBatch = new LegacyBatch(dashboard.Sites.All.Where(site => !site.IsSuspended).Select(site => site.Id), now, dashboard.Options.Speed);
        return true;
    }

    /// <summary>The option batch_individual_queue_time of a site: when its batch was queued, 0 once it is done, and nothing where it never was.</summary>
    public string? QueueTimeOf(Site site) =>
        !_siteBatches.TryGetValue(site.Id, out var batch) ? null : batch.IsWaiting ? batch.Started.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "0";

    public bool StartLegacyBatch(Site site)
    {
        if (_siteBatches.TryGetValue(site.Id, out var running) && running.IsRunning)
            return false;
        var now = dashboard.Clock.GetUtcNow();
        LastBatchStart = now;
        _siteBatches[site.Id] = new LegacyBatch([site.Id], now, dashboard.Options.Speed);
        return true;
    }

    /// <summary>What cron would have done by now.</summary>
    public void Advance()
    {
        if (dashboard.Faults.CronIsDead)
            return;
        var now = dashboard.Clock.GetUtcNow();
        dashboard.Breakages.Advance(dashboard.Sites.All);
        foreach (var job in _siteJobs.Values.Where(job => !job.HasEnded).OrderBy(job => job.Created))
        {
            while (!job.HasEnded && job.NextPass <= now)
                job.Pass(dashboard.Sites);
        }

        foreach (var batch in _siteBatches.Values.Append(LegacyBatch).OfType<LegacyBatch>())
            Run(batch, now);
        foreach (var job in _toolJobs.Values)
            job.AdvanceTo(now);
        foreach (var old in _siteJobs.Values.Where(job => now - job.Created > SiteJob.Kept / dashboard.Options.Speed).ToList())
            _siteJobs.Remove(old.Id);
    }

    private void Run(LegacyBatch batch, DateTimeOffset now)
    {
        while (batch.IsRunning && batch.NextRun <= now)
        {
            foreach (var id in batch.TakeRun())
            {
                if (dashboard.Sites.Find(id) is { } site)
                    dashboard.Updates.RunAndSync(site, update => true);
            }
        }
    }
}
