using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SignIn;

namespace MainWp.PowerShell.Sessions;

/// <summary>The part of signing in that happens in a browser: on this machine through a loopback address, elsewhere through text that the person pastes.</summary>
internal sealed class WpAdminBrowserSignIn(SignInPrompts prompts, WpAdminConnectionRequest request)
{
    private const string Activity = "Signing in";

    /// <summary>Gets the user's consent and the first tokens.</summary>
    /// <exception cref="MainWpException">SignInRefused, TimedOut, or what the token endpoint refuses.</exception>
    public async Task RunAsync(OAuthApplication application, OAuthAuthentication tokens, Transport transport, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (request.RedirectUri is not { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true })
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotLoopback);
        using var receiver = LoopbackReceiver.Listen(request.RedirectUri.AbsolutePath, request.RedirectUri.IsDefaultPort ? 0 : request.RedirectUri.Port);
        var signIn = new OAuthSignIn(application, receiver.Address);
        if (!request.IsDeviceOnly)
        {
            using var forwarding = new ForwardingPage(signIn.Address);
            if (prompts.OpenBrowser(forwarding.Address))
            {
                pipeline.WriteVerbose(Messages.BrowserOpened(signIn.Address.GetLeftPart(UriPartial.Path), receiver.Address));
                await ReceiveAsync(signIn, receiver, code => tokens.ExchangeAsync(signIn, code, transport, stop), pipeline, stop);
                return;
            }
            pipeline.WriteWarning(Messages.NoBrowser);
        }
        receiver.Dispose();
        await tokens.ExchangeAsync(signIn, signIn.CodeOf(OAuthSignIn.ReadPasted(prompts.AskForRedirect(signIn.Address))), transport, stop);
    }

    // A code that gets no tokens is not the expected one. Somebody else may have sent it, so the port stays open.
    private async Task ReceiveAsync(OAuthSignIn signIn, LoopbackReceiver receiver, Func<string, Task> exchange, IPipelineWriter pipeline, CancellationToken stop)
    {
        var until = DateTimeOffset.UtcNow + request.SignInTimeout;
        pipeline.WriteProgress(new Progress(Activity, Messages.ConsentInBrowser));
        try
        {
            while (true)
            {
                var answer = await receiver.NextAsync(signIn.Fits, until - DateTimeOffset.UtcNow, stop);
                try
                {
                    await exchange(signIn.CodeOf(answer.Query));
                    await answer.AcceptAsync();
                    return;
                }
                catch (MainWpException e) when (e.Kind is ErrorKind.Unauthorized or ErrorKind.Rejected && e.Code != "invalid_client")
                {
                    pipeline.WriteWarning(Messages.AnswerDidNotConnect(e.Message));
                    await answer.RefuseAsync(Messages.NotConnectedShown);
                }
                catch (MainWpException e) when (e.Kind == ErrorKind.SignInRefused)
                {
                    await answer.AcceptAsync(Messages.NotApproved);
                    throw;
                }
            }
        }
        finally
        {
            pipeline.WriteProgress(new Progress(Activity, "", IsDone: true));
        }
    }
}
