namespace MainWp.Emulator.Monitors;

/// <summary>The uptime monitor of a site.</summary>
internal sealed class SiteMonitor
{
    /// <summary>False for sites that were added while monitoring was off: they have no row at all.</summary>
    public bool Exists { get; set; } = true;

    public List<Heartbeat> Heartbeats { get; } = [];

    /// <summary>What was set for this monitor alone; everything else follows the global settings.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public Heartbeat? Last => Heartbeats.LastOrDefault();

    public void Beat(DateTimeOffset time, bool isUp)
    {
        var before = Last;
        Heartbeats.Add(new Heartbeat(Heartbeats.Count + 1, time, isUp, isUp ? 20 + (Heartbeats.Count * 7 % 90) : 0)
        {
            IsImportant = before is not null && before.IsUp != isUp,
        });
    }

    /// <summary>A week of history, with one hour down when the site is shaky.</summary>
    public void FillHistory(DateTimeOffset now, bool isUp, bool isShaky)
    {
        for (var hours = 168; hours >= 1; hours -= 6)
            Beat(now.AddHours(-hours), isUp && !(isShaky && hours == 24));
    }
}
