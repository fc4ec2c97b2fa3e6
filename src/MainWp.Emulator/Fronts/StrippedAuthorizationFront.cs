using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>Apache with CGI, which keeps the header to itself.</summary>
internal sealed class StrippedAuthorizationFront : Front
{
    public override Reply? Answer(FrontRequest request)
    {
        request.Headers.Remove("Authorization");
        return null;
    }
}
