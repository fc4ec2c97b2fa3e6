using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Fronts;

/// <summary>A firewall that serves browsers only.</summary>
internal sealed class UserAgentFilterFront(int status) : Front
{
    public static Front? Make(string value) => FrontPages.Status(value) is { } status ? new UserAgentFilterFront(status) : null;

    public override Reply? Answer(FrontRequest request) =>
        request.Headers.UserAgent.ToString().StartsWith("Mozilla/", StringComparison.Ordinal) ? null : FrontPages.Refusal(status);
}
