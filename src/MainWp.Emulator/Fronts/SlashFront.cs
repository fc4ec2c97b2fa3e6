using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A rule about the last slash of an address.</summary>
internal sealed class SlashFront(int status, bool adds) : Front
{
    public static Front? Adding(string value) => FrontPages.Status(value) is { } status ? new SlashFront(status, true) : null;

    public static Front? Removing(string value) => FrontPages.Status(value) is { } status ? new SlashFront(status, false) : null;

    public override Reply? Answer(FrontRequest request)
    {
        if (request.Route is null || request.Path.EndsWith('/') == adds)
            return null;
        return FrontPages.Redirect(status, (adds ? request.Path + "/" : request.Path.TrimEnd('/')) + request.Query);
    }
}
