using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A hardening plugin that hides who has an account.</summary>
internal sealed class NoUsersFront : Front
{
    public override Reply? Answer(FrontRequest request) =>
        request.Route is { } route && (route == "/wp/v2/users" || route.StartsWith("/wp/v2/users/", StringComparison.Ordinal))
            ? FrontPages.RestError(request, "rest_no_route", "There is no route for this address and method.", 404)
            : null;
}
