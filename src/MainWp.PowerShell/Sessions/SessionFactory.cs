using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SignIn;

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
            return new MainWpSession(connection.With(facts), scope, request.UserName) { Request = request };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Has a person sign in, and connects with what that gave if it is of the account that WordPress named. What came through the browser
    /// may be in that browser's history file, where no page can remove it: it is exchanged for another password and revoked.
    /// </summary>
    public async Task<MainWpSession> SignInAsync(BrowserSignIn browser, ConnectionRequest request, SignInRequest signIn, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
    {
        var named = await browser.SignInAsync(request, signIn, pipeline, narration, stop);
        var session = await ConnectAsync(request, pipeline, narration, stop);
        if (named is null)
            return session;
        try
        {
            var first = new Handshake(session.Connection, narration);
            if (!string.Equals(await first.ReadLoginAsync(stop), named, StringComparison.OrdinalIgnoreCase))
                throw new MainWpException(ErrorKind.SignInRefused, $"The browser came back for user '{named}', and the password belongs to another account of {session.Dashboard}. Nothing was connected. Revoke the password there.");
            if (await ExchangeAsync(first, pipeline, stop) is not var (old, fresh))
                return session;
            request.ApplicationPassword = new Secret(fresh);
            var second = await ConnectAsync(request, pipeline, Narration.Silent, stop);
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
        pipeline.WriteWarning("The password that came through the browser could not be exchanged for another and is used as it is. The browser may keep it in its history: clear that.");
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
            pipeline.WriteWarning($"The password that came through the browser, '{old.Name}' ({old.Uuid}), could not be revoked ({e.Message}) Revoke the older of the two of that name in the user's profile.");
        }
    }
}
