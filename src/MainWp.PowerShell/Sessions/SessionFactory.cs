using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Sessions;

/// <summary>Makes a session: checks what was given, asks the server, and only then lets it exist.</summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="clock">Time for waits.</param>
internal sealed class SessionFactory(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Clock? clock = null)
{
    /// <summary>Connects; the connection is closed again where any step fails.</summary>
    public async Task<MainWpSession> ConnectAsync(ConnectionRequest request, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
    {
        var connection = new Connection(request.ToOptions(), open, clock);
        try
        {
            var handshake = new Handshake(connection, narration);
            var facts = (await handshake.ReadIndexAsync(stop)).ToFacts();
            var scope = SessionScope.None;
            if (connection.HasApiKey)
            {
                if (await handshake.MayReadAsync(stop))
                    scope = SessionScope.Read;
                else
                    pipeline.WriteWarning($"The API key is accepted by {connection.Address} and has no Read scope: commands that read will fail.");
            }
            if (connection.HasApplicationPassword)
                await handshake.ReadAccountAsync(stop);
            return new MainWpSession(connection.With(facts), scope, request.UserName) { Request = request };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
