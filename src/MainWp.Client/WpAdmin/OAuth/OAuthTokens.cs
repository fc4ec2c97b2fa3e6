namespace MainWp;

/// <summary>The tokens that the service granted, and when they end by this machine's clock. The service says how long they last, so a wrong clock does not matter.</summary>
/// <param name="AccessToken">Sent as Bearer.</param>
/// <param name="RefreshToken">Gets the next tokens; null if the service gave none.</param>
/// <param name="ExpiresAt">When the access token ends; null where the service does not say.</param>
/// <param name="RefreshAt">When it is time for the next ones.</param>
/// <param name="Scope">What was granted, with blanks between.</param>
internal sealed record OAuthTokens(string AccessToken, string? RefreshToken, DateTimeOffset? ExpiresAt, DateTimeOffset? RefreshAt, string? Scope)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(60);

    /// <summary>Reads the answer of the token endpoint; what it leaves out stays as it was (RFC 6749, 5.1 and 6).</summary>
    public static OAuthTokens From(OAuthTokenAnswer answer, OAuthTokens? before, string? askedScope, DateTimeOffset now)
    {
        var lifetime = answer.ExpiresIn is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var margin = lifetime is { } whole && whole.Ticks / 4 < LongestMargin.Ticks ? TimeSpan.FromTicks(whole.Ticks / 4) : LongestMargin;
        return new OAuthTokens(answer.AccessToken!, answer.RefreshToken ?? before?.RefreshToken, now + lifetime, now + lifetime - margin, answer.Scope ?? before?.Scope ?? askedScope);
    }

    /// <summary>Tokens are never shown.</summary>
    public override string ToString() => $"tokens until {ExpiresAt:u}";
}
