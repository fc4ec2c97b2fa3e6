using System.Globalization;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>PHP runs out of time or memory in a change.</summary>
internal sealed class FatalAfterWorkFront(int? updates) : Front
{
    public static Front? Make(string value) => value == "all" ? new FatalAfterWorkFront(null)
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var updates) ? new FatalAfterWorkFront(updates) : null;

    public override Reply? Answer(FrontRequest request)
    {
        request.Dashboard.Updates.LeftUntilDeath = request is { IsChange: true, Route: not null } ? updates : null;
        return null;
    }

    public override Reply Change(FrontRequest request, Reply reply)
    {
        request.Dashboard.Updates.LeftUntilDeath = null;
        return request is { IsChange: true, Route: not null } && (updates is null || reply.Delivery == Delivery.None)
            ? FrontPages.Died(request, "internal_server_error", request.Dashboard.Say("PHP gave up in the middle of this request."), 500)
            : reply;
    }
}
