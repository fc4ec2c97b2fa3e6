using System.Security.Cryptography;
using MainWp.Emulator.Accounts;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.SignIn;

/// <summary>The pages that people see in order to sign in: wp-login.php and wp-admin/authorize-application.php.</summary>
internal sealed class SignInPages(Dashboard dashboard)
{
    private const string LoginPath = "/wp-login.php";
    private const string AuthorizePath = "/wp-admin/authorize-application.php";

    private readonly Dictionary<string, (Account Account, string Nonce)> _tickets = [];
    private readonly AuthorizePage _authorize = new(dashboard);

    /// <summary>Null for a page of another kind.</summary>
    public Reply? Answer(LoggedRequest logged)
    {
        var request = new PageRequest(logged);
        if (logged.Path == LoginPath)
            return request.IsPost ? LogIn(request) : Reply.Page(SignInHtml.Login(dashboard, request.Text("redirect_to"), ""), 200);
        if (!logged.Path.StartsWith("/wp-admin", StringComparison.Ordinal))
            return null;
        if (!_tickets.TryGetValue(request.Ticket, out var ticket))
            return Redirect($"{dashboard.Home}{LoginPath}?redirect_to={Uri.EscapeDataString(dashboard.Home + request.PathAndQuery)}&reauth=1");
        return logged.Path == AuthorizePath ? _authorize.Answer(request, ticket.Account, ticket.Nonce) : Reply.Page(Pages.Home(dashboard), 200);
    }

    /// <summary>A redirect, also to another host: this page is meant for that.</summary>
    public static Reply Redirect(string address) => new() { Status = 302, Headers = { ["Location"] = address } };

    private Reply LogIn(PageRequest request)
    {
        var account = dashboard.Accounts.Find(request.Posted("log"));
        if (account is null || account.LoginPassword != request.Posted("pwd"))
            return Reply.Page(SignInHtml.Login(dashboard, request.Text("redirect_to"), "The user name or the password is not right."), 200);
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _tickets[ticket] = (account, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5)));
        var target = request.Text("redirect_to");
        var reply = Redirect(target.StartsWith($"{dashboard.Home}/", StringComparison.Ordinal) ? target : $"{dashboard.Home}/wp-admin/");
        reply.Headers["Set-Cookie"] = $"{PageRequest.Cookie}={ticket}; path=/; HttpOnly";
        return reply;
    }
}
