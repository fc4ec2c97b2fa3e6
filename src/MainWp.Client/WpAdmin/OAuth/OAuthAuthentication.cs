using System.Net.Http.Headers;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>
/// The tokens of one session. They are refreshed before they expire, and once when the service refuses them; several commands that find
/// them stale at the same time wait for the same refresh.
/// </summary>
internal sealed class OAuthAuthentication(OAuthApplication application, Clock clock) : Authentication
{
    private readonly object _lock = new();
    private volatile OAuthTokens? _tokens;
    private Task<OAuthTokens>? _refresh;

    public override IReadOnlyList<string> Secrets => application.Secrets;

    public override bool TellsUsersApart => false;

    public override string? Scope => _tokens?.Scope;

    public DateTimeOffset? ExpiresAt => _tokens?.ExpiresAt;

    public bool CanRefresh => RefreshToken is not null;

    /// <summary>The refresh token, to be kept in a vault; null if the service gave none.</summary>
    public string? RefreshToken => _tokens?.RefreshToken;

    public override async Task ApplyAsync(HttpRequestMessage message, Transport transport, CancellationToken stop)
    {
        var tokens = Granted(transport);
        if (tokens.RefreshToken is not null && tokens.RefreshAt <= clock.Now())
            tokens = await RefreshedAsync(tokens, transport, stop).ConfigureAwait(false);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
    }

    public override async Task<bool> RenewAsync(HttpRequestMessage refused, Transport transport, CancellationToken stop)
    {
        var tokens = Granted(transport);
        if (refused.Headers.Authorization?.Parameter != tokens.AccessToken)
            return true;
        if (tokens.RefreshToken is null)
            return false;
        await RefreshedAsync(tokens, transport, stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Gets the next tokens now.</summary>
    /// <exception cref="MainWpException">InvalidArgument without a refresh token, or the service's refusal.</exception>
    public Task UpdateAsync(Transport transport, CancellationToken stop)
    {
        var tokens = Granted(transport);
        return tokens.RefreshToken is not null
            ? RefreshedAsync(tokens, transport, stop)
            : throw new MainWpException(ErrorKind.InvalidArgument, Messages.NoRefreshToken(transport.Connection.Address));
    }

    /// <summary>Exchanges the code of a sign-in for the first tokens.</summary>
    public async Task ExchangeAsync(OAuthSignIn signIn, string code, Transport transport, CancellationToken stop)
    {
        var redactor = transport.Connection.Redactor;
        redactor.Learn(code);
        redactor.Learn(signIn.Proof.Verifier);
        var request = application.ToRequest(
            application.Token, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", signIn.Redirect.AbsoluteUri), ("code_verifier", signIn.Proof.Verifier));
        _tokens = await AskAsync(request, null, transport, stop).ConfigureAwait(false);
    }

    /// <summary>Gets tokens with a kept refresh token, without a person.</summary>
    /// <exception cref="MainWpException">Unauthorized, where it has expired, was used before or was revoked.</exception>
    public Task ResumeAsync(string refreshToken, Transport transport, CancellationToken stop)
    {
        transport.Connection.Redactor.Learn(refreshToken);
        var kept = new OAuthTokens("", refreshToken, null, null, null);
        _tokens = kept;
        return RefreshedAsync(kept, transport, stop);
    }

    /// <summary>Has the service revoke the tokens (RFC 7009).</summary>
    /// <param name="keepsRefresh">True to leave the refresh token valid, since a vault has it.</param>
    /// <param name="transport">The way to the service.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task RevokeAsync(bool keepsRefresh, Transport transport, CancellationToken stop)
    {
        if (_tokens is not { } tokens)
            return;
        if (!keepsRefresh && tokens.RefreshToken is { } refresh)
            await transport.ValueAsync(application.ToRequest(application.Revoke, ("token", refresh), ("token_type_hint", "refresh_token")), stop).ConfigureAwait(false);
        await transport.ValueAsync(application.ToRequest(application.Revoke, ("token", tokens.AccessToken), ("token_type_hint", "access_token")), stop).ConfigureAwait(false);
    }

    public void Forget() => _tokens = null;

    public override string ToString() => "OAuth";

    private OAuthTokens Granted(Transport transport) =>
        _tokens ?? throw new MainWpException(ErrorKind.SessionRequired, Messages.ServiceDisconnected(transport.Connection.Address));

    // A refresh that has begun is not stopped with the command: the service may have rotated the token, and the answer is the only copy.
    private async Task<OAuthTokens> RefreshedAsync(OAuthTokens stale, Transport transport, CancellationToken stop)
    {
        Task<OAuthTokens> refresh;
        lock (_lock)
        {
            if (_refresh is null && _tokens is { } current && !ReferenceEquals(current, stale))
                return current;
            refresh = _refresh ??= Task.Run(() => RefreshAsync(stale, transport), CancellationToken.None);
        }
        var stopped = new TaskCompletionSource<bool>();
        using (stop.Register(() => stopped.TrySetResult(true)))
            await Task.WhenAny(refresh, stopped.Task).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return await refresh.ConfigureAwait(false);
    }

    private async Task<OAuthTokens> RefreshAsync(OAuthTokens stale, Transport transport)
    {
        try
        {
            var request = application.ToRequest(application.Token, ("grant_type", "refresh_token"), ("refresh_token", stale.RefreshToken));
            var fresh = await AskAsync(request, stale, transport, CancellationToken.None).ConfigureAwait(false);
            if (_tokens is not null)
                _tokens = fresh;
            return fresh;
        }
        finally
        {
            lock (_lock)
                _refresh = null;
        }
    }

    private async Task<OAuthTokens> AskAsync(Request request, OAuthTokens? before, Transport transport, CancellationToken stop)
    {
        var (answer, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.OAuthTokenAnswer, stop).ConfigureAwait(false);
        if (string.IsNullOrEmpty(answer?.AccessToken) || !"Bearer".Equals(answer!.TokenType ?? "Bearer", StringComparison.OrdinalIgnoreCase))
            throw new MainWpException(ErrorKind.Unreadable, Messages.NoAccessToken(request.Endpoint)) { Endpoint = request.Endpoint };
        transport.Connection.Redactor.Learn(answer.AccessToken!);
        if (answer.RefreshToken is { } refresh)
            transport.Connection.Redactor.Learn(refresh);
        return OAuthTokens.From(answer, before, application.Scope, clock.Now());
    }
}
