using MainWp.Emulator.Accounts;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.SignIn;

/// <summary>wp-admin/authorize-application.php for somebody who is signed in: asks, makes an application password, sends it or shows it.</summary>
internal sealed class AuthorizePage(Dashboard dashboard)
{
    public Reply Answer(PageRequest request, Account account, string nonce)
    {
        if (request.IsPost)
            return Decide(request, account, nonce);
        return Refusal(request) ?? Reply.Page(SignInHtml.Question(dashboard, request, account, nonce), 200);
    }

    private Reply Decide(PageRequest request, Account account, string nonce)
    {
        if (request.Posted("_wpnonce") != nonce)
            return Reply.Page(SignInHtml.Notice(dashboard, "The link you followed has expired."), 403);
        if (request.Has("reject"))
            return SignInPages.Redirect(request.Posted("reject_url") is { Length: > 0 } away ? away : $"{dashboard.Home}/wp-admin/");
        if (Refusal(request) is { } refusal)
            return refusal;
        var password = account.AddPassword(request.Posted("app_name"), dashboard.Clock.GetUtcNow(), request.Posted("app_id"));
        if (request.Posted("success_url") is not { Length: > 0 } target)
            return Reply.Page(SignInHtml.Password(dashboard, password), 200);
        var join = target.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return SignInPages.Redirect($"{target}{join}site_url={Uri.EscapeDataString(dashboard.Home)}&user_login={Uri.EscapeDataString(account.Login)}&password={Uri.EscapeDataString(password.Secret)}");
    }

    private Reply? Refusal(PageRequest request)
    {
        if (!dashboard.ApplicationPasswordsEnabled)
            return Reply.Page(SignInHtml.Notice(dashboard, "Application passwords are not available."), 501);
        if (request.Text("app_id") is { Length: > 0 } id && !Guid.TryParse(id, out _))
            return Reply.Page(SignInHtml.Notice(dashboard, "The application's id is no UUID."), 500);
        return TakesAddress(request.Text("success_url")) && TakesAddress(request.Text("reject_url"))
            ? null
            : Reply.Page(SignInHtml.Notice(dashboard, "This request for an application password is not allowed: the return address is not safe."), 500);
    }

    // WordPress accepts plain http to this machine from 7.0 on, and on installations that call themselves local (docs/quirks.md, 55).
    private bool TakesAddress(string text)
    {
        if (text.Length == 0)
            return true;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0 || address.Scheme is "javascript" or "data")
            return false;
        return address.Scheme != Uri.UriSchemeHttp || dashboard.Options.IsLocal || (dashboard.Options.TakesLoopbackReturn && address.Host is "127.0.0.1" or "[::1]");
    }
}
