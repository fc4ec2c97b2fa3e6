using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>WordPress while it is being updated, or with a file .maintenance that was left.</summary>
internal sealed class MaintenanceFront(TimeSpan? lasts) : Front
{
    private DateTimeOffset? _began;

    public static Front? Make(string value) => value == "forever" ? new MaintenanceFront(null)
        : double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? new MaintenanceFront(TimeSpan.FromSeconds(seconds)) : null;

    public override Reply? Answer(FrontRequest request)
    {
        _began ??= request.Now;
        if (lasts is { } time && request.Now - _began >= time)
            return null;
        var reply = FrontPages.Died(request, "wp_die", request.Dashboard.Say("This site is being updated. Come back in a minute."), 503);
        reply.Headers["Retry-After"] = "600";
        return reply;
    }
}
