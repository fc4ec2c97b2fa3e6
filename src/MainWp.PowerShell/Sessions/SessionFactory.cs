using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SignIn;

namespace MainWp.PowerShell.Sessions;

/// <summary>Makes a session. It exists only after the values were checked and the server answered.</summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="clock">Time for waits.</param>
/// <param name="connected">Sessions whose network connections a new one may share; null for none.</param>
internal sealed class SessionFactory(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Clock? clock = null, IReadOnlyList<MainWpSession>? connected = null)
{
    /// <summary>Connects; the connection is closed again where any step fails.</summary>
    public async Task<MainWpSession> ConnectAsync(ConnectionRequest request, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    {
        var options = request.ToOptions();
        var connection = new Connection(options, open, clock, connected?.LastOrDefault(session => session.Connection.Suits(options))?.Connection);
        try
        {
            if (request.Facts is { } known)
                connection.Server.Learn(_ => known, "", TransportLog.Silent);
            var handshake = new Handshake(connection, narration);
            var (index, refusal) = await handshake.LookAsync(stop);
            if (index is null)
                narration.Verbose(global::MainWp.Messages.IndexClosed(refusal!.Message));
            var hasMainWp = index?.IsMainWp != false;
            if (!hasMainWp && !connection.HasApplicationPassword && !(connection.HasLegacyKey && index!.HasVersion1))
                throw new MainWpException(ErrorKind.NotWordPress, global::MainWp.Messages.NotMainWp(connection.Address));
            var scope = connection.HasApiKey && hasMainWp ? await ProveKeyAsync(connection, handshake, index is null, pipeline, stop) : SessionScope.None;
            if (connection.HasApplicationPassword)
                await ProvePasswordAsync(connection, handshake, hasMainWp, index?.HasVersion1 == true, pipeline, stop);
            if (connection.HasLegacyKey)
                connection = await ProveLegacyKeyAsync(connection, request, pipeline, narration, stop);
            if (connection.Facts is { TimeZoneName: { } zone } facts && ServerZone.Find(zone) is null)
                narration.Verbose(global::MainWp.Messages.ZoneUnknown(zone, facts.UtcOffset));
            return new MainWpSession(connection, scope, request.UserName) { Request = request };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Has a person sign in, and connects with the new password. A password that came through the browser may be in the history file of the
    /// browser, where no page can remove it. So it is exchanged for another password and revoked.
    /// </summary>
    public async Task<MainWpSession> SignInAsync(BrowserSignIn browser, ConnectionRequest request, SignInRequest signIn, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
    {
        var named = await browser.SignInAsync(request, signIn, pipeline, narration, stop);
        var session = await ConnectAsync(request, pipeline, narration, stop);
        if (named is null)
            return session;
        try
        {
            var first = new Handshake(session.Connection, narration);
            if (await ExchangeAsync(first, pipeline, stop) is not var (old, fresh))
                return session;
            request.ApplicationPassword = new Secret(fresh);
            var second = await ConnectAsync(request, pipeline, TransportLog.Silent, stop);
            session.Connection.Dispose();
            session = second;
            await RevokeAsync(new Handshake(session.Connection, narration), old, pipeline, stop);
            return session;
        }
        catch
        {
            session.Connection.Dispose();
            throw;
        }
    }

    private static async Task<SessionScope> ProveKeyAsync(Connection connection, Handshake handshake, bool isIndexClosed, IPipelineWriter pipeline, CancellationToken stop)
    {
        var mayRead = await handshake.MayReadAsync(stop);
        if (isIndexClosed && mayRead)
            await handshake.LearnShapesAsync(stop);
        if (mayRead)
            return SessionScope.Read;
        pipeline.WriteWarning(Messages.KeyCannotRead(connection.Address));
        return SessionScope.None;
    }

    private static async Task ProvePasswordAsync(Connection connection, Handshake handshake, bool hasMainWp, bool hasVersion1, IPipelineWriter pipeline, CancellationToken stop)
    {
        await handshake.ProvePasswordAsync(stop);
        if (hasMainWp || (connection.HasLegacyKey && hasVersion1))
            return;
        if (!connection.Facts.HasAbilities || !await handshake.HasAbilitiesOfMainWpAsync(stop))
            throw new MainWpException(ErrorKind.NotWordPress, global::MainWp.Messages.NotMainWp(connection.Address));
        pipeline.WriteWarning(global::MainWp.Messages.OnlyAbilities(connection.Address));
    }

    private static async Task<(IssuedPassword Old, string Fresh)?> ExchangeAsync(Handshake handshake, IPipelineWriter pipeline, CancellationToken stop)
    {
        try
        {
            if (await handshake.ReadOwnPasswordAsync(stop) is { Uuid.Length: > 0 } old && await handshake.IssueLikeAsync(old, stop) is { Password: { Length: > 0 } fresh })
                return (old, fresh);
        }
        catch (MainWpException e) when (e.Kind is not ErrorKind.Unauthorized)
        {
            pipeline.WriteVerbose(e.Message);
        }
        pipeline.WriteWarning(Messages.BrowserPasswordKept);
        return null;
    }

    private static async Task RevokeAsync(Handshake handshake, IssuedPassword old, IPipelineWriter pipeline, CancellationToken stop)
    {
        try
        {
            await handshake.RevokeAsync(old, stop);
        }
        catch (MainWpException e)
        {
            pipeline.WriteWarning(Messages.BrowserPasswordNotRevoked(old.Name, old.Uuid, e.Message));
        }
    }

    // By default the header is tried first and the body after it; the address is never a fallback, since logs keep addresses.
    private static async Task<Connection> ProveLegacyKeyAsync(Connection connection, ConnectionRequest request, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
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
            pipeline.WriteWarning(Messages.LegacyKeyInBody(connection.Address));
            connection = byBody;
        }
        if (!mayRead)
            pipeline.WriteWarning(Messages.LegacyKeyCannotRead(connection.Address));
        return connection;
    }
}
