using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.SignIn;

/// <summary>
/// Gets an application password from WordPress's own authorize-application page, where the person signs in and approves: through a return
/// address on this machine, or through a prompt if WordPress does not accept such an address. An answer counts once the dashboard has
/// accepted it.
/// </summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="browse">Shows an address in the browser; false where there is none.</param>
/// <param name="ask">Asks the person for user name and password; takes the text, and returns null if nothing was entered.</param>
/// <param name="clock">Time for waits.</param>
internal sealed class BrowserSignIn(Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Func<Uri, bool> browse, Func<string, (string UserName, Secret Password)?> ask, Clock? clock = null)
{
    private const string AppId = "6c1a6f0e-5d0c-4f0e-9b7d-2f6a6f5a8c31";
    private const string Activity = "Signing in";

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Fills in user and application password, and returns the user as WordPress named it; null if the person named it.</summary>
    /// <exception cref="MainWpException">SignInRefused, TimedOut, FileUnusable, or the reason why the dashboard cannot be asked.</exception>
    public async Task<string?> SignInAsync(ConnectionRequest request, SignInRequest signIn, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop)
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
        var asking = page.Asking(AppName, AppId, receiver.Address);
        using var forwarding = new ForwardingPage(asking);
        Open(forwarding.Address, asking, pipeline);
        var answer = await WaitAsync(receiver, page, signIn.Wait, candidate => FailureOfAsync(candidate, request, index.ToFacts(), narration, stop), pipeline, stop);
        (request.UserName, request.ApplicationPassword) = (answer.UserName, new Secret(answer.Password));
        return answer.UserName;
    }

    private static string AppName => $"MainWP for PowerShell on {Environment.MachineName}";

    private void Paste(AuthorizationPage page, ConnectionRequest request, IPipelineWriter pipeline)
    {
        var asking = page.Asking(AppName, AppId, null);
        Open(asking, asking, pipeline);
        if (ask(Messages.ApproveAndPaste(AppName)) is not ({ Length: > 0 } userName, { IsEmpty: false } password))
            throw new MainWpException(ErrorKind.SignInRefused, Messages.NothingEntered);
        (request.UserName, request.ApplicationPassword) = (userName, password);
    }

    private void Open(Uri shown, Uri asking, IPipelineWriter pipeline)
    {
        pipeline.WriteVerbose(Messages.OpeningBrowser(asking.GetLeftPart(UriPartial.Path)));
        if (!browse(shown))
            pipeline.WriteWarning(Messages.OpenByHand(asking));
    }

    // The port stays open until a valid answer has come, so a false answer before it changes nothing.
    private static async Task<AuthorizationAnswer> WaitAsync(
        LoopbackReceiver receiver, AuthorizationPage page, TimeSpan wait, Func<AuthorizationAnswer, Task<MainWpException?>> failureOf, IPipelineWriter pipeline, CancellationToken stop)
    {
        var until = DateTimeOffset.UtcNow + wait;
        try
        {
            while (true)
            {
                var received = await NextAsync(receiver, until, pipeline, stop);
                var answer = AuthorizationAnswer.Read(received.Query)!;
                if (answer.IsRefused)
                {
                    await received.AcceptAsync(Messages.NotApproved);
                    receiver.Hold(until - DateTimeOffset.UtcNow);
                    throw new MainWpException(ErrorKind.SignInRefused, Messages.NotApprovedOn(page.Site));
                }
                if (!page.IsOfSite(answer.SiteUrl))
                {
                    pipeline.WriteWarning(Messages.OtherSite(page.Site));
                    await received.RefuseAsync(Messages.OtherSiteShown);
                }
                else if (await failureOf(answer) is { } failure)
                {
                    pipeline.WriteWarning(Messages.AnswerDidNotConnect(failure.Message));
                    await received.RefuseAsync(Messages.NotConnectedShown);
                }
                else
                {
                    await received.AcceptAsync(Messages.Approved);
                    return answer;
                }
            }
        }
        finally
        {
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
        }
    }

    private static async Task<LoopbackAnswer> NextAsync(LoopbackReceiver receiver, DateTimeOffset until, IPipelineWriter pipeline, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var receiving = receiver.NextAsync(query => AuthorizationAnswer.Read(query) is not null, until - DateTimeOffset.UtcNow, stop);
        try
        {
            while (await Task.WhenAny(receiving, Task.Delay(Tick, ending.Token)) != receiving && !stop.IsCancellationRequested)
                pipeline.WriteProgress(new Progress(Activity, Messages.ApproveInBrowser, Remaining: until - DateTimeOffset.UtcNow));
            return await receiving;
        }
        finally
        {
            ending.Cancel();
        }
    }

    /// <summary>Why an answer cannot connect as the account that it names; null if it can.</summary>
    private async Task<MainWpException?> FailureOfAsync(AuthorizationAnswer answer, ConnectionRequest request, ServerFacts facts, TransportLog narration, CancellationToken stop)
    {
        var own = request.Copy();
        (own.ApiKey, own.UserName, own.ApplicationPassword) = (null, answer.UserName, new Secret(answer.Password));
        try
        {
            using var connection = new Connection(own.ToOptions(), open, clock);
            var login = await new Handshake(connection.With(facts), narration).ReadLoginAsync(stop);
            return string.Equals(login, answer.UserName, StringComparison.OrdinalIgnoreCase) ? null : new MainWpException(ErrorKind.SignInRefused, Messages.OtherAccount(connection.Address));
        }
        catch (MainWpException e)
        {
            return e;
        }
    }
}
