using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MainWp.Emulator.WpAdmin;

/// <summary>Codes and tokens: issued, rotated, revoked.</summary>
internal sealed class TokenStore(WpAdminOptions options)
{
    private readonly Dictionary<string, PendingCode> _codes = [];
    private readonly Dictionary<string, IssuedToken> _tokens = [];

    /// <summary>How often a refresh token was exchanged.</summary>
    public int Refreshes { get; private set; }

    public int Active => _tokens.Values.Count(IsGood);

    /// <summary>How long the access tokens issued from now on last.</summary>
    public TimeSpan Lifetime { get; set; } = options.TokenLifetime;

    public static string Random(string prefix) => prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    public string IssueCode(string clientId, string redirect, string challenge, string scope)
    {
        var code = Random("code_");
        _codes[code] = new PendingCode(clientId, redirect, challenge, scope, options.Time.GetUtcNow() + options.CodeLifetime);
        return code;
    }

    /// <summary>The caller behind an access token; null if it is not valid.</summary>
    public IssuedToken? Find(string value) => _tokens.TryGetValue(value, out var token) && !token.IsRefresh && IsGood(token) ? token : null;

    public JsonObject Exchange(string clientId, string code, string redirect, string verifier)
    {
        if (!_codes.TryGetValue(code, out var pending) || pending.ClientId != clientId)
            throw Refused("The code is not known.");
        if (pending.Family is { } used)
        {
            EndFamily(used);
            throw Refused("The code was used before.");
        }
        if (pending.ExpiresAt <= options.Time.GetUtcNow())
            throw Refused("The code has expired.");
        if (pending.Redirect != redirect)
            throw Refused("The redirect address is another than that of the sign-in.");
        if (Challenge(verifier) != pending.Challenge)
            throw Refused("The verifier does not fit the challenge.");
        pending.Family = Random("");
        return Issue(clientId, pending.Scope, pending.Family);
    }

    public JsonObject Refresh(string clientId, string value)
    {
        if (!_tokens.TryGetValue(value, out var token) || !token.IsRefresh || token.ClientId != clientId)
            throw Refused("The refresh token is not known.");
        if (!IsGood(token))
        {
            EndFamily(token.Family);
            throw Refused("The refresh token was used before or revoked.");
        }
        token.IsEnded = true;
        foreach (var access in _tokens.Values.Where(one => one.Family == token.Family && !one.IsRefresh))
            access.IsEnded = true;
        Refreshes++;
        return Issue(clientId, token.Scope, token.Family);
    }

    /// <summary>Ends a token, and with a refresh token all that came from the same consent (RFC 7009, 2.1).</summary>
    public void Revoke(string clientId, string value)
    {
        if (!_tokens.TryGetValue(value, out var token) || token.ClientId != clientId)
            return;
        token.IsEnded = true;
        if (token.IsRefresh)
            EndFamily(token.Family);
    }

    /// <summary>Ends every access token, as a service does that was restarted.</summary>
    public void EndAccessTokens()
    {
        foreach (var token in _tokens.Values.Where(token => !token.IsRefresh))
            token.IsEnded = true;
    }

    /// <summary>Ends everything.</summary>
    public void EndAll()
    {
        foreach (var token in _tokens.Values)
            token.IsEnded = true;
    }

    private static string Challenge(string verifier) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static WpAdminError Refused(string message) => new(400, "invalid_grant", message);

    private bool IsGood(IssuedToken token) => !token.IsEnded && token.ExpiresAt > options.Time.GetUtcNow();

    private void EndFamily(string family)
    {
        foreach (var token in _tokens.Values.Where(token => token.Family == family))
            token.IsEnded = true;
    }

    private JsonObject Issue(string clientId, string scope, string family)
    {
        var now = options.Time.GetUtcNow();
        var access = new IssuedToken(Random("wpat_"), family, clientId, scope, now + Lifetime, IsRefresh: false);
        var refresh = new IssuedToken(Random("wprt_"), family, clientId, scope, now + TimeSpan.FromDays(90), IsRefresh: true);
        _tokens[access.Value] = access;
        _tokens[refresh.Value] = refresh;
        return new JsonObject
        {
            ["access_token"] = access.Value,
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)Lifetime.TotalSeconds,
            ["refresh_token"] = refresh.Value,
            ["scope"] = scope,
        };
    }
}
