namespace MainWp.Emulator.Jobs;

/// <summary>
/// The batch of a dashboard before WordPress 6.9: a flag and the minutely cron. The flag is removed one run after the work.
/// </summary>
internal sealed class LegacyBatch(IEnumerable<int> siteIds, DateTimeOffset started, double speed)
{
    public static readonly TimeSpan BetweenRuns = TimeSpan.FromSeconds(60);
    public const int SitesPerRun = 20;

    private readonly Queue<int> _waiting = new(siteIds);

    public DateTimeOffset Started => started;

    public DateTimeOffset NextRun { get; private set; } = started + (BetweenRuns / speed);

    public bool IsRunning { get; private set; } = true;

    /// <summary>Whether a site is still to come.</summary>
    public bool IsWaiting => _waiting.Count > 0;

    public IReadOnlyList<int> TakeRun()
    {
        NextRun += BetweenRuns / speed;
        if (_waiting.Count == 0)
        {
            IsRunning = false;
            return [];
        }

        var run = new List<int>();
        while (run.Count < SitesPerRun && _waiting.TryDequeue(out var id))
            run.Add(id);
        return run;
    }
}
