using System.Security.Cryptography;
using System.Text;
using MainWp.Emulator.Hosting;
using MainWp.Emulator.WordPress;
using Microsoft.AspNetCore.WebUtilities;

namespace MainWp.Emulator.WpAdmin;

/// <summary>The authorization page with its login and consent forms, and the endpoints for tokens.</summary>
internal sealed class OAuthRoutes(WpAdminState state)
{
    private const string Cookie = "wpadmin_session";

    /// <summary>Null for an address that is not one of OAuth.</summary>
    public Reply? Answer(HttpContext context, LoggedRequest request, string from) => (request.Method, request.Path) switch
    {
        ("GET", "/") => Reply.Page(OAuthPages.Home, 200),
        ("GET", "/oauth/authorize") => Authorize(context, Fields(context.Request.QueryString.Value ?? "")),
        ("POST", "/oauth/authorize") => Decide(context, Fields(request.Body)),
        ("POST", "/login") => LogIn(Fields(request.Body)),
        ("POST", "/oauth/token") => Token(request, Fields(request.Body), from),
        ("POST", "/oauth/revoke") => Revoke(request, Fields(request.Body), from),
        _ => null,
    };

    private static IReadOnlyDictionary<string, string> Fields(string text) =>
        QueryHelpers.ParseQuery(text).ToDictionary(field => field.Key, field => field.Value.ToString());

    private static Reply To(string address)
    {
        var reply = new Reply { Status = 303 };
        reply.Headers["Location"] = address;
        return reply;
    }

    private Reply Authorize(HttpContext context, IReadOnlyDictionary<string, string> asked)
    {
        var client = state.Clients.FirstOrDefault(one => one.Id == asked.GetValueOrDefault("client_id"));
        var redirect = asked.GetValueOrDefault("redirect_uri", "");
        if (client is null || !client.Allows(redirect))
            return Reply.Page(OAuthPages.Problem(client is null ? "The client is not known." : "The redirect address is not registered for this client."), 400);
        if (asked.GetValueOrDefault("response_type") != "code")
            return Back(redirect, asked, ("error", "unsupported_response_type"));
        if (asked.GetValueOrDefault("code_challenge_method") != "S256" || asked.GetValueOrDefault("code_challenge", "").Length != 43)
            return Back(redirect, asked, ("error", "invalid_request"), ("error_description", "PKCE with S256 is needed."));
        if (WpAdminState.Grant(asked.GetValueOrDefault("scope", "")).Length == 0)
            return Back(redirect, asked, ("error", "invalid_scope"));
        if (context.Request.Cookies[Cookie] is not { } session || !state.SignedIn.Contains(session))
            return Reply.Page(OAuthPages.LogIn(context.Request.QueryString.Value ?? "", wasWrong: false), 200);
        var form = TokenStore.Random("form_");
        state.Forms[form] = asked;
        return Reply.Page(OAuthPages.Consent(client.Id, WpAdminState.Grant(asked.GetValueOrDefault("scope", "")), form), 200);
    }

    private Reply LogIn(IReadOnlyDictionary<string, string> form)
    {
        var query = form.GetValueOrDefault("query", "");
        if (form.GetValueOrDefault("user") != WpAdminState.User || form.GetValueOrDefault("password") != WpAdminState.Password)
            return Reply.Page(OAuthPages.LogIn(query, wasWrong: true), 403);
        var session = TokenStore.Random("");
        state.SignedIn.Add(session);
        var reply = To($"/oauth/authorize{query}");
        reply.Headers["Set-Cookie"] = $"{Cookie}={session}; Path=/; HttpOnly; SameSite=Lax";
        return reply;
    }

    private Reply Decide(HttpContext context, IReadOnlyDictionary<string, string> form)
    {
        if (context.Request.Cookies[Cookie] is not { } session || !state.SignedIn.Contains(session) || !state.Forms.Remove(form.GetValueOrDefault("form", ""), out var asked))
            return Reply.Page(OAuthPages.Problem("This form has been used, or is not yours."), 403);
        var redirect = asked["redirect_uri"];
        return form.GetValueOrDefault("decision") == "allow"
            ? Back(redirect, asked, ("code", state.Tokens.IssueCode(asked["client_id"], redirect, asked["code_challenge"], WpAdminState.Grant(asked.GetValueOrDefault("scope", "")))))
            : Back(redirect, asked, ("error", "access_denied"));
    }

    private static Reply Back(string redirect, IReadOnlyDictionary<string, string> asked, params (string Name, string Value)[] fields)
    {
        var query = fields.ToDictionary(field => field.Name, field => (string?)field.Value);
        if (asked.TryGetValue("state", out var value))
            query["state"] = value;
        return To(QueryHelpers.AddQueryString(redirect, query));
    }

    private Reply Token(LoggedRequest request, IReadOnlyDictionary<string, string> form, string from)
    {
        var client = ClientOf(request, form, from);
        try
        {
            var tokens = form.GetValueOrDefault("grant_type") switch
            {
                "authorization_code" => state.Tokens.Exchange(client, form.GetValueOrDefault("code", ""), form.GetValueOrDefault("redirect_uri", ""), form.GetValueOrDefault("code_verifier", "")),
                "refresh_token" => state.Tokens.Refresh(client, form.GetValueOrDefault("refresh_token", "")),
                _ => throw new WpAdminError(400, "unsupported_grant_type", "The grant type is not known."),
            };
            state.Log.Add(request, $"client {client}", from, 200, null);
            return Reply.Json(new RestAnswer(tokens, 200), "");
        }
        catch (WpAdminError error)
        {
            state.Log.Add(request, $"client {client}", from, error.Status, error.Message);
            throw;
        }
    }

    private Reply Revoke(LoggedRequest request, IReadOnlyDictionary<string, string> form, string from)
    {
        state.Tokens.Revoke(ClientOf(request, form, from), form.GetValueOrDefault("token", ""));
        return Reply.Page("", 200);
    }

    private string ClientOf(LoggedRequest request, IReadOnlyDictionary<string, string> form, string from)
    {
        var (id, secret) = (form.GetValueOrDefault("client_id", ""), form.GetValueOrDefault("client_secret"));
        if (request.Headers.GetValueOrDefault("Authorization", "") is ['B', 'a', 's', 'i', 'c', ' ', .. var basic])
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(basic)).Split(':', 2);
            (id, secret) = (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
        }
        if (state.WindowOf(id, isAuthentication: true).Enter() is { } wait)
            throw new WpAdminError(429, "too_many_requests", $"More than {state.Options.AuthenticationLimit} requests a second.") { RetryAfter = wait };
        var client = state.Clients.FirstOrDefault(one => one.Id == id);
        if (client is not null && (client.Secret is null || (secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(client.Secret)))))
            return client.Id;
        state.Log.Add(request, $"client {(client is null ? "unknown" : id)}", from, 401, "the client is not known, or its secret is wrong");
        throw new WpAdminError(401, "invalid_client", "The client is not known, or its secret is wrong.");
    }
}
