using MainWp.Http;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Http;

/// <summary>One request through a transport of its own.</summary>
internal static class Sent
{
    public static async Task Sending(FakeDashboard dashboard, Request request, RecordingPipeline? said = null)
    {
        using var answer = await new Transport(dashboard.Connection(), said?.TransportLog ?? TransportLog.Silent).SendAsync(request, default);
    }

    public static Task<MainWpException> Failing(FakeDashboard dashboard, Request request, RecordingPipeline? said = null) =>
        Assert.ThrowsAsync<MainWpException>(() => Sending(dashboard, request, said));
}
