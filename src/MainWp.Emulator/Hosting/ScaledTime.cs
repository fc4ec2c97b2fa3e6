namespace MainWp.Emulator.Hosting;

/// <summary>A clock that starts at the present and runs faster.</summary>
internal sealed class ScaledTime(TimeProvider clock, double speed) : TimeProvider
{
    private readonly DateTimeOffset _start = clock.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        var now = clock.GetUtcNow();
        return speed == 1 ? now : _start + ((now - _start) * speed);
    }
}
