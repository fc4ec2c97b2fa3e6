using System.Globalization;

namespace MainWp.Emulator.Fronts;

/// <summary>An object cache that is flushed, and with it what the dashboard knows of its jobs.</summary>
internal sealed class LostJobFront(int looks) : Front
{
    public static Front? Make(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var looks) ? new LostJobFront(looks) : null;

    public override void Attach(Dashboard dashboard) => dashboard.Jobs.LooksUntilLost = looks;

    public override void Detach(Dashboard dashboard) => dashboard.Jobs.LooksUntilLost = null;
}
