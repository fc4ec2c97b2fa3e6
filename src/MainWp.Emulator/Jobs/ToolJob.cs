namespace MainWp.Emulator.Jobs;

/// <summary>A job of settings/tools, which cron finishes within seconds.</summary>
internal sealed class ToolJob(string kind, int total, DateTimeOffset created, double speed, Action work)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    /// <summary>destroy, renew or disconnect.</summary>
    public string Kind => kind;

    public string Id { get; } = $"{kind}_{Guid.NewGuid().ToString("N")[..14]}.{created.ToUnixTimeSeconds() % 100_000_000:00000000}";

    public int Total => total;

    public DateTimeOffset? CompletedAt { get; private set; }

    public void AdvanceTo(DateTimeOffset now)
    {
        if (CompletedAt is not null || now < created + (Duration / speed))
            return;
        work();
        CompletedAt = created + (Duration / speed);
    }
}
