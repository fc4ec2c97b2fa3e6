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
                await new Handshake(connection.With(facts), narration).ReadAccountAsync(stop);
            if (connection.HasLegacyKey)
                connection = await ProveLegacyKeyAsync(connection, request, pipeline, narration, stop);
            return new MainWpSession(connection.With(facts), scope, request.UserName);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // By default the header is tried first and the body after it; the address is never a fallback, since logs keep addresses.
    private static async Task<Connection> ProveLegacyKeyAsync(Connection connection, ConnectionRequest request, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
    {
        bool mayRead;
        try
        {
            mayRead = await new Handshake(connection, narration).LegacyKeyMayReadAsync(stop);
        }
        catch (MainWpException refused) when (refused.Kind == ErrorKind.Unauthorized && request.LegacyAuthentication is null)
        {
            var byBody = connection.With(LegacyAuthentication.Body);
            try
            {
                mayRead = await new Handshake(byBody, narration).LegacyKeyMayReadAsync(stop);
            }
            catch (MainWpException e) when (e.Kind == ErrorKind.Unauthorized)
            {
                throw refused;
            }
            pipeline.WriteWarning($"The X-Api-Key header does not reach {connection.Address}, so the legacy key goes in the body of each request. -LegacyAuthentication Body says so at once.");
            connection = byBody;
        }
        if (!mayRead)
            pipeline.WriteWarning($"The legacy key is accepted by {connection.Address} and may not read: commands that read will fail.");
        return connection;
    }
}
