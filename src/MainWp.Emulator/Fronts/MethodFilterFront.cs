using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A web server that knows only the methods of browsers. With null the connection ends.</summary>
internal sealed class MethodFilterFront(int? status) : Front
{
    public static Front? Make(string value) => value == "reset" ? new MethodFilterFront(null)
        : FrontPages.Status(value) is { } status ? new MethodFilterFront(status) : null;

    public override Reply? Answer(FrontRequest request)
    {
        if (request.Method is "GET" or "HEAD" or "OPTIONS" or "POST")
            return null;
        return status is { } code ? FrontPages.Refusal(code) : new Reply { Delivery = Delivery.None };
    }
}
