using System.Net;
using MainWp.Emulator.Accounts;

namespace MainWp.Emulator.SignIn;

/// <summary>The HTML of these pages: the names and ids of WordPress's fields, in words of our own.</summary>
internal static class SignInHtml
{
    public static string Login(Dashboard dashboard, string target, string fault) => Page(
        dashboard.Say("Log In"),
        $"""
        <p id="login_error">{Escape(dashboard.Say(fault))}</p>
        <form name="loginform" id="loginform" method="post" action="{dashboard.Home}/wp-login.php">
        <input name="log" id="user_login"><input name="pwd" id="user_pass" type="password">
        <input type="hidden" name="redirect_to" value="{Escape(target)}">
        <input type="submit" name="wp-submit" id="wp-submit" value="{Escape(dashboard.Say("Log In"))}"></form>
        """);

    public static string Question(Dashboard dashboard, PageRequest request, Account account, string nonce)
    {
        var success = request.Text("success_url");
        var reject = request.Text("reject_url") is { Length: > 0 } given ? given : success.Length > 0 ? $"{success}{(success.Contains('?', StringComparison.Ordinal) ? '&' : '?')}success=false" : "";
        return Page(
            dashboard.Say("Authorize Application"),
            $"""
            <p>{Escape(dashboard.Say("An application asks for access to the account of"))} {Escape(account.Login)}.</p>
            <form action="{dashboard.Home}/wp-admin/authorize-application.php" method="post">
            <input type="hidden" id="_wpnonce" name="_wpnonce" value="{nonce}">
            <input type="hidden" name="action" value="authorize_application_password">
            <input type="hidden" name="app_id" value="{Escape(request.Text("app_id"))}">
            <input type="hidden" name="success_url" value="{Escape(success)}">
            <input type="hidden" name="reject_url" value="{Escape(reject)}">
            <input type="text" id="app_name" name="app_name" value="{Escape(request.Text("app_name"))}" required>
            <input type="submit" name="approve" id="approve" value="{Escape(dashboard.Say("Approve"))}">
            <input type="submit" name="reject" id="reject" value="{Escape(dashboard.Say("Do not approve"))}"></form>
            """);
    }

    public static string Password(Dashboard dashboard, ApplicationPassword password) => Page(
        dashboard.Say("Authorize Application"),
        $"""<p class="application-password-display">{Escape(password.Name)}: <input id="new-application-password-value" type="text" readonly value="{Escape(password.Shown)}"></p>""");

    public static string Notice(Dashboard dashboard, string text) => Page(dashboard.Say("Cannot Authorize Application"), $"<p>{Escape(dashboard.Say(text))}</p>");

    private static string Page(string title, string body) =>
        $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{Escape(title)}</title></head>\n<body>\n{body}\n</body></html>\n";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
