namespace MainWp.Emulator.Monitors;

/// <summary>One look at a site.</summary>
internal sealed record Heartbeat(int Id, DateTimeOffset Time, bool IsUp, int PingMilliseconds)
{
    public int HttpCode => IsUp ? 200 : 0;

    /// <summary>Set where the state changed.</summary>
    public bool IsImportant { get; init; }
}
