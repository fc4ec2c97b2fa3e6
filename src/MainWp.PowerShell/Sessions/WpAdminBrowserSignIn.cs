using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Sessions;

/// <summary>The part of signing in that happens in a browser: on this machine through a loopback address, elsewhere through what the person pastes.</summary>
internal sealed class WpAdminBrowserSignIn(SignInPrompts prompts, WpAdminConnectionRequest request)
{
    /// <summary>Gets the user's consent and the first tokens.</summary>
    /// <exception cref="MainWpException">SignInRefused, TimedOut, or what the token endpoint refuses.</exception>
    public async Task RunAsync(OAuthApplication application, OAuthAuthentication tokens, Transport transport, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (request.RedirectUri is not { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true })
            throw new MainWpException(ErrorKind.InvalidArgument, "-RedirectUri is no loopback address. Give it as it is registered for the client, such as http://127.0.0.1/callback. Nothing was sent.");
        using var receiver = LoopbackReceiver.Listen(request.RedirectUri.AbsolutePath, request.RedirectUri.IsDefaultPort ? 0 : request.RedirectUri.Port);
        var signIn = new OAuthSignIn(application, receiver.Address);
        var answer = await AnswerAsync(signIn, receiver, pipeline, stop);
        await tokens.ExchangeAsync(signIn, signIn.CodeOf(answer), transport, stop);
    }

    private async Task<IReadOnlyDictionary<string, string>> AnswerAsync(OAuthSignIn signIn, LoopbackReceiver receiver, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!request.IsDeviceOnly)
        {
            var answer = receiver.ReceiveAsync(signIn.Fits, request.SignInTimeout, stop);
            if (prompts.OpenBrowser(signIn.Address))
            {
                pipeline.WriteProgress(new Progress("Signing in", "Give or refuse your consent in the browser; Ctrl+C ends the wait."));
                pipeline.WriteVerbose($"The browser was sent to {signIn.Address.GetLeftPart(UriPartial.Path)}; its answer is waited for at {receiver.Address}.");
                var received = await answer;
                pipeline.WriteProgress(new Progress("Signing in", "", IsDone: true));
                return received;
            }
            receiver.Dispose();
            pipeline.WriteWarning("No browser can be opened here. Open the address on another machine instead, as -DeviceOnly does.");
        }
        receiver.Dispose();
        return OAuthSignIn.ReadPasted(prompts.AskForRedirect(signIn.Address));
    }
}
