using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Sessions;

/// <summary>Makes a session with the Wp Admin API. It exists only after the values were checked, the sign-in succeeded and the service answered one request.</summary>
/// <param name="open">Opens a client factory over a primary handler.</param>
/// <param name="openLimiter">Opens a limiter of so many entries in a window.</param>
/// <param name="prompts">The browser and the person.</param>
/// <param name="clock">Time for waits and tokens.</param>
/// <param name="connected">Sessions whose network connections and rates a new one may share; null for none.</param>
internal sealed class WpAdminSessionFactory(
    Func<Func<HttpMessageHandler>, (Func<HttpClient>, IDisposable)> open, Func<int, TimeSpan, (Func<CancellationToken, Task> EnterAsync, IDisposable Lifetime)> openLimiter, SignInPrompts prompts, Clock? clock = null,
    IReadOnlyList<WpAdminSession>? connected = null)
{
    private readonly Clock _clock = clock ?? Clock.System;

    /// <summary>Connects; what was opened is closed again where any step fails.</summary>
    /// <param name="request">What was given.</param>
    /// <param name="pipeline">Where it speaks.</param>
    /// <param name="narration">Where the transport writes its notices.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="origin">The saved connection that completed the request. Its vault gets the next refresh token at once. Null for none.</param>
    public async Task<WpAdminSession> ConnectAsync(WpAdminConnectionRequest request, IPipelineWriter pipeline, TransportLog narration, CancellationToken stop, SavedOrigin? origin = null)
    {
        var address = request.Address();
        var application = request.ClientId is null ? null : request.Application(address);
        if (application is null && request.ApiKey is null)
            throw new MainWpException(ErrorKind.CredentialRequired, Messages.ServiceCredentialMissing(address));
        if (application is not null && request.ApiKey is not null)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.KeyAndClient);
        var tokens = application is null ? null : new OAuthAuthentication(application, _clock);
        var credential = tokens ?? KeyOf(request, pipeline);
        var options = request.Network.To(address) with { ApiKey = credential };
        if (application is not null && !request.Network.AllowUnencryptedAuthentication)
            options = options with { KeepsLoopbackDirect = new[] { address, application.Token, application.Revoke }.Any(DashboardAddress.IsPlainLoopback) };
        var older = connected?.LastOrDefault(one => one.Connection.Suits(options) && one.Request?.HasLimitsOf(request) == true);
        var connection = new Connection(options with { Service = WpAdminService.Rules, Retry = options.Retry with { Patience = WpAdminService.StandardWindow } }, open, _clock, older?.Connection, () => Limits(request));
        var session = new WpAdminSession(connection, tokens) { ClientId = application?.ClientId, KeyRotatedAt = request.KeyRotatedAt, WordPressVersion = request.WordPressVersion, Request = request };
        try
        {
            var transport = new Transport(connection, narration);
            if (request.RefreshToken is { } kept && tokens is not null)
            {
                await tokens.ResumeAsync(kept.Reveal(), transport, stop);
                if (origin is not null)
                {
                    session.Keep(new KeptToken(origin.Name, kept.Reveal()));
                    session.UpdateCopies(origin.Store, pipeline);
                }
            }
            else if (application is not null)
            {
                await new WpAdminBrowserSignIn(prompts, request).RunAsync(application, tokens!, transport, pipeline, stop);
            }
            await ProveAsync(new WpAdminClient(transport, request.WordPressVersion), pipeline, stop);
            return session;
        }
        catch
        {
            session.Close();
            throw;
        }
    }

    private Authentication KeyOf(WpAdminConnectionRequest request, IPipelineWriter pipeline)
    {
        var key = WpAdminKey.Parse(request.ApiKey!.Reveal());
        if (!WpAdminKey.IsWellFormed(key))
            pipeline.WriteWarning(Messages.UnusualKey(key.Length));
        if ((request.KeyRotatedAt ?? request.KeySavedAt) is { } since && _clock.Now() - since > WpAdminService.KeyLifetime)
            pipeline.WriteWarning(Messages.KeyIsOld((request.KeyRotatedAt is null ? "saved" : "last rotated"), since));
        return Authentication.Bearer(key);
    }

    // The documentation of the API has no cheaper request that every key may make.
    private static async Task ProveAsync(WpAdminClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        try
        {
            using var answer = await client.Transport.SendAsync(client.Read("v2/sites"), stop);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.Forbidden)
        {
            pipeline.WriteWarning(Messages.SitesNotListed(client.Transport.Connection.Address, e.Message));
        }
    }

    private (Func<Request, RequestLimit?> Of, IReadOnlyList<IDisposable> Lifetimes) Limits(WpAdminConnectionRequest request)
    {
        var lifetimes = new List<IDisposable>();
        var authentication = Limit(request.AuthenticationLimit, WpAdminService.AuthenticationWindow, "a second to the authentication endpoints");
        var standard = Limit(request.StandardLimit, WpAdminService.StandardWindow, "in 15 minutes");
        return (one => WpAdminService.IsAuthentication(one) ? authentication : standard, lifetimes);

        RequestLimit? Limit(int permits, TimeSpan window, string name)
        {
            if (permits == 0)
                return null;
            var (enter, lifetime) = openLimiter(permits, window);
            lifetimes.Add(lifetime);
            return new RequestLimit($"{permits} requests {name}", enter);
        }
    }
}
