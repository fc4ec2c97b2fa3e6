using MainWp.Http;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Pipeline;

/// <summary>One invocation of a command for the Wp Admin API.</summary>
/// <param name="sessions">The sessions that it may work with.</param>
/// <param name="wordPressVersion">The version of WordPress that is meant; null for the session's.</param>
/// <param name="pipeline">Where it speaks.</param>
/// <param name="narration">Where the transport writes its notices.</param>
/// <param name="stop">Ends it.</param>
internal sealed class WpAdminRun(WpAdminSessionChoice sessions, string? wordPressVersion, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    : ServiceRun<WpAdminSession, WpAdminClient>(sessions, pipeline, stop)
{
    private protected override WpAdminClient Open(WpAdminSession session) =>
        new(new Transport(session.Connection, narration), wordPressVersion ?? session.WordPressVersion) { IsOnlySession = Sessions.IsSingle };
}
