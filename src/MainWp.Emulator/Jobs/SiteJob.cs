using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Jobs;

/// <summary>A job of the Abilities API that works through sites in the background.</summary>
internal sealed class SiteJob
{
    public static readonly TimeSpan FirstPass = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan BetweenPasses = TimeSpan.FromSeconds(45);
    public static readonly TimeSpan Limit = TimeSpan.FromHours(4);
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    public const int SitesPerPass = 20;

    private readonly Queue<int> _waiting;
    private readonly double _speed;

    public SiteJob(string type, IEnumerable<int> siteIds, DateTimeOffset created, double speed, Func<Site, string?> work)
    {
        _speed = speed;
        Type = type;
        Id = $"{type}_{Guid.NewGuid()}";
        _waiting = new Queue<int>(siteIds);
        Total = _waiting.Count;
        Created = created;
        NextPass = created + (FirstPass / speed);
        Work = work;
    }

    public string Id { get; }

    /// <summary>sync, update, reconnect, disconnect, check or suspend.</summary>
    public string Type { get; }

    public int Total { get; }

    public DateTimeOffset Created { get; }

    public DateTimeOffset NextPass { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public bool HasTimedOut { get; private set; }

    public int Processed { get; private set; }

    public int Succeeded => Processed - Failures.Count;

    /// <summary>What failed; the code is null for the failure of this kind of job.</summary>
    public List<(int SiteId, string? Code, string Message)> Failures { get; } = [];

    public bool HasEnded => CompletedAt is not null;

    public string Status => HasTimedOut ? "failed" : HasEnded ? "completed" : StartedAt is null ? "queued" : "processing";

    /// <summary>Does the work on one site; the text says why it failed.</summary>
    private Func<Site, string?> Work { get; }

    public void Pass(SiteList sites)
    {
        var now = NextPass;
        StartedAt ??= now;
        NextPass = now + (BetweenPasses / _speed);
        if (now - StartedAt > Limit / _speed)
        {
            HasTimedOut = true;
            CompletedAt = now;
            return;
        }

        for (var done = 0; done < SitesPerPass && _waiting.TryDequeue(out var id); done++)
        {
            Processed++;
            if (sites.Find(id) is not { } site)
                Failures.Add((id, "site_not_found", "The site is gone."));
            else if (Work(site) is { } failure)
                Failures.Add((id, null, failure));
        }

        if (_waiting.Count == 0)
            CompletedAt = now;
    }
}
