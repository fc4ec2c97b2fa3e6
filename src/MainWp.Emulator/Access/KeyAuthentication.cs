using System.Net;
using System.Text.RegularExpressions;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Access;

/// <summary>The keys of mainwp/v2. Everything that is wrong with one is 401, a missing scope too.</summary>
internal sealed partial class KeyAuthentication(Dashboard dashboard)
{
    /// <summary>Runs before routing; a request without credentials passes and fails at the route.</summary>
    public Caller Authenticate(RestRequest request)
    {
        if (!request.IsPretty || Credentials(request) is not { } credentials)
            return Caller.Nobody;
        if (!IPAddress.IsLoopback(request.Remote) || dashboard.Faults.AppearsRemote)
            throw new RestError("mainwp_rest_authentication_bad_request", "This interface answers over HTTPS only.", 400);

        var key = dashboard.Keys.FindVersion2(credentials.ConsumerKey);
        if (key is not { IsActive: true })
            throw Refused("mainwp_rest_authentication_disabled_key", "This REST key is not enabled.");
        if (credentials.IsOAuth && !key.HasPlainSecret)
            throw Refused("mainwp_rest_authentication_oauth1_unsupported", "This key cannot sign OAuth 1.0a requests. Make a new key and send it over HTTPS.");
        if (!credentials.IsOAuth && key.ConsumerSecret != credentials.ConsumerSecret)
            throw Refused("mainwp_rest_authentication_error", "The secret does not belong to this key.");
        if (key.Scope.Missing(request.Method) is { } missing)
            throw Refused("mainwp_rest_authentication_error", $"This key has no permission to {missing}.");

        key.LastAccess = dashboard.Clock.GetUtcNow();
        return new Caller(key, dashboard.Accounts.Find(key.UserId));
    }

    public static void Require(Caller caller)
    {
        if (caller.Key is null)
            throw Refused("mainwp_rest_authentication_error", "Credentials are required here.");
    }

    private static KeyCredentials? Credentials(RestRequest request)
    {
        // A key in the address takes precedence over any header.
        if (PhpValue.Text(request.Query["consumer_key"]).Length > 0 && PhpValue.Text(request.Query["consumer_secret"]).Length > 0)
            return new KeyCredentials(Bare(PhpValue.Text(request.Query["consumer_key"])), Bare(PhpValue.Text(request.Query["consumer_secret"])));
        var header = request.Header("Authorization");
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
            return Bearer(header[7..].Trim());
        if (BasicCredentials.Read(header) is { } basic)
            return new KeyCredentials(Bare(basic.User), Bare(basic.Password));
        if (header.StartsWith("OAuth ", StringComparison.OrdinalIgnoreCase) && OAuthKey().Match(header) is { Success: true } signed)
            return new KeyCredentials(Bare(signed.Groups[1].Value), "") { IsOAuth = true };
        if (request.Has("oauth_consumer_key") && request.Has("oauth_signature"))
            return new KeyCredentials(Bare(request.Text("oauth_consumer_key")), "") { IsOAuth = true };
        return request.Has("oauth_mainwp_ck")
            ? new KeyCredentials(Bare(request.Text("oauth_mainwp_ck")), Bare(request.Text("oauth_mainwp_cs")))
            : null;
    }

    private static KeyCredentials Bearer(string token)
    {
        var parts = token.Split("==");
        return parts.Length == 2 && parts.All(part => part.Length > 0)
            ? new KeyCredentials(Bare(parts[1]), Bare(parts[0]))
            : throw Refused("mainwp_rest_authentication_missing_parameter", "The token is not complete.");
    }

    private static string Bare(string part) =>
        part.StartsWith("ck_", StringComparison.Ordinal) || part.StartsWith("cs_", StringComparison.Ordinal) ? part[3..] : part;

    private static RestError Refused(string code, string message) => new(code, message, 401);

    [GeneratedRegex("oauth_consumer_key=\"([^\"]+)\"")]
    private static partial Regex OAuthKey();
}
