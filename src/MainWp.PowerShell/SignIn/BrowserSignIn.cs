using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.SignIn;

/// <summary>
/// Gets an application password from WordPress's own authorize-application page, where the person signs in and approves: by a return
/// address on this machine, or where WordPress takes none of those, by a prompt.
/// </summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="browse">Shows an address in the browser; false where there is none.</param>
/// <param name="ask">Asks the person for user name and password; gets what to say, gives null where nothing was entered.</param>
/// <param name="clock">Time for waits.</param>
internal sealed class BrowserSignIn(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Func<Uri, bool> browse, Func<string, (string UserName, Secret Password)?> ask, Clock? clock = null)
{
    private const string AppId = "6c1a6f0e-5d0c-4f0e-9b7d-2f6a6f5a8c31";
    private const string Activity = "Signing in";

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Fills user and application password in, and gives the user as WordPress named it; null where the person did.</summary>
    /// <exception cref="MainWpException">SignInRefused, TimedOut, or what keeps the dashboard from being asked.</exception>
    public async Task<string?> SignInAsync(ConnectionRequest request, SignInRequest signIn, IPipelineWriter pipeline, Narration narration, CancellationToken stop)
    {
        var address = request.Address();
        using var connection = new Connection(request.Options(address, null, null), open, clock);
        var handshake = new Handshake(connection, narration);
        var index = await handshake.ReadSignInIndexAsync(stop);
        var page = AuthorizationPage.Of(index, address, request.Network.AllowUnencryptedAuthentication);
        if (signIn.IsPasted || !await handshake.AcceptsLoopbackAsync(stop))
        {
            Paste(page, request, pipeline);
            return null;
        }
        using var receiver = LoopbackReceiver.Listen();
        Open(page.Asking(AppName, AppId, receiver.Address), pipeline);
        var answer = await WaitAsync(receiver, page, signIn.Wait, pipeline, stop);
        (request.UserName, request.ApplicationPassword) = (answer.UserName, new Secret(answer.Password));
        return answer.UserName;
    }

    private static string AppName => $"MainWP for PowerShell on {Environment.MachineName}";

    private void Paste(AuthorizationPage page, ConnectionRequest request, IPipelineWriter pipeline)
    {
        Open(page.Asking(AppName, AppId, null), pipeline);
        if (ask($"Approve '{AppName}' in the browser, and enter the user that you are signed in with and the password that the page shows.") is not ({ Length: > 0 } userName, { IsEmpty: false } password))
            throw new MainWpException(ErrorKind.SignInRefused, "No user name and password were entered.");
        (request.UserName, request.ApplicationPassword) = (userName, password);
    }

    private void Open(Uri address, IPipelineWriter pipeline)
    {
        pipeline.WriteVerbose($"Opening {address.GetLeftPart(UriPartial.Path)} in the browser.");
        if (!browse(address))
            pipeline.WriteWarning($"No browser could be started. Open this address in a browser on this machine: {address.AbsoluteUri}");
    }

    private static async Task<AuthorizationAnswer> WaitAsync(LoopbackReceiver receiver, AuthorizationPage page, TimeSpan wait, IPipelineWriter pipeline, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var until = DateTimeOffset.UtcNow + wait;
        var receiving = receiver.ReceiveAsync(query => AuthorizationAnswer.Read(query) is not null, wait, ending.Token, query => AuthorizationAnswer.Read(query)!.Told(page));
        try
        {
            while (await Task.WhenAny(receiving, Task.Delay(Tick, ending.Token)) != receiving && !stop.IsCancellationRequested)
                pipeline.WriteProgress(new Progress(Activity, "Approve in the browser; Ctrl+C ends the wait.", Remaining: until - DateTimeOffset.UtcNow));
            return AuthorizationAnswer.Read(await receiving)!.Checked(page);
        }
        finally
        {
            ending.Cancel();
            await Task.WhenAny(receiving);
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
        }
    }
}
