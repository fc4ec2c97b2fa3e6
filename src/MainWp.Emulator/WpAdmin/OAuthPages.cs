using System.Net;

namespace MainWp.Emulator.WpAdmin;

/// <summary>What a user sees of signing in.</summary>
internal static class OAuthPages
{
    public static string Home => Page("Emulated Wp Admin API", "<p>An emulated Wp Admin API.</p>");

    public static string Problem(string text) => Page("Not possible", $"<p id=\"problem\">{Encode(text)}</p>");

    public static string LogIn(string query, bool wasWrong) => Page(
        "Sign in",
        $"""
        {(wasWrong ? "<p id=\"problem\">The name or the password is wrong.</p>" : "")}
        <form method="post" action="/login">
        <input type="hidden" name="query" value="{Encode(query)}">
        <label>Name <input id="user" name="user" autocomplete="username"></label>
        <label>Password <input id="password" name="password" type="password" autocomplete="current-password"></label>
        <button id="login">Sign in</button>
        </form>
        """);

    public static string Consent(string client, string scope, string form) => Page(
        "Give consent",
        $"""
        <p><b>{Encode(client)}</b> wants to act for you:</p>
        <ul>{string.Concat(scope.Split(' ').Select(one => $"<li>{Encode(one)}</li>"))}</ul>
        <form method="post" action="/oauth/authorize">
        <input type="hidden" name="form" value="{form}">
        <button id="allow" name="decision" value="allow">Allow</button>
        <button id="deny" name="decision" value="deny">Deny</button>
        </form>
        """);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Page(string title, string body) =>
        $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>{Encode(title)}</title></head>\n<body><h1>{Encode(title)}</h1>\n{body}\n</body>\n</html>\n";
}
