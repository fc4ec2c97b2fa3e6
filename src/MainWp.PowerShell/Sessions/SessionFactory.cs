using MainWp.Http;
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
                await handshake.ReadAccountAsync(stop);
            return new MainWpSession(connection.With(facts), scope, request.UserName) { Request = request };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Has a person sign in, and connects with what that gave if it is of the account that WordPress named.</summary>
    public async Task<MainWpSession> SignInAsync(BrowserSignIn browser, ConnectionRequest request, SignInRequest signIn, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
    {
        var named = await browser.SignInAsync(request, signIn, pipeline, narration, stop);
        var session = await ConnectAsync(request, pipeline, narration, stop);
        try
        {
            if (named is not null && !string.Equals(await new Handshake(session.Connection, narration).ReadLoginAsync(stop), named, StringComparison.OrdinalIgnoreCase))
                throw new MainWpException(ErrorKind.SignInRefused, $"The browser came back for user '{named}', and the password belongs to another account of {session.Dashboard}. Nothing was connected. Revoke the password there.");
            return session;
        }
        catch
        {
            session.Connection.Dispose();
            throw;
        }
    }
}
