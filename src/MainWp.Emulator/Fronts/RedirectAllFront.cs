using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>The whole front end leads elsewhere, as MainWP's own lock of the dashboard does it.</summary>
internal sealed class RedirectAllFront(string host) : Front
{
    public override Reply? Answer(FrontRequest request) =>
        request.Path.StartsWith("/wp-admin", StringComparison.Ordinal) || request.Path == "/wp-login.php"
            ? null
            : FrontPages.Redirect(302, $"https://{host}/");
}
