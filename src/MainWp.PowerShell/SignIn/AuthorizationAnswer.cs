namespace MainWp.PowerShell.SignIn;

/// <summary>What the authorize-application page sends back.</summary>
internal sealed record AuthorizationAnswer(bool IsRefused, string SiteUrl, string UserName, string Password)
{
    /// <summary>The parameter by which the reject_url is told from the success_url.</summary>
    public const string Refusal = "refused";

    /// <summary>The answer in a query; null where it is none.</summary>
    public static AuthorizationAnswer? Read(IReadOnlyDictionary<string, string> query)
    {
        if (query.ContainsKey(Refusal))
            return new AuthorizationAnswer(true, "", "", "");
        return Field("user_login") is { } user && Field("password") is { } password ? new AuthorizationAnswer(false, Field("site_url") ?? "", user, password) : null;

        string? Field(string name) => query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>What the person is told in the browser.</summary>
    public LoopbackPage ToPage(AuthorizationPage page)
    {
        if (IsRefused)
            return new LoopbackPage("200 OK", "You did not approve. Nothing was connected; you can close this page.");
        return page.IsOfSite(SiteUrl)
            ? new LoopbackPage("200 OK", "Approved. You can close this page and go on in PowerShell.")
            : new LoopbackPage("400 Bad Request", "This is the answer of another site. Nothing was connected.");
    }

    /// <summary>The answer, if it is an approval by the site that was asked.</summary>
    /// <exception cref="MainWpException">SignInRefused or SignInMismatch.</exception>
    public AuthorizationAnswer Checked(AuthorizationPage page)
    {
        if (IsRefused)
            throw new MainWpException(ErrorKind.SignInRefused, $"The connection was not approved on {page.Site}. Nothing was connected.");
        return page.IsOfSite(SiteUrl) ? this : throw new MainWpException(
            ErrorKind.SignInMismatch, $"The browser came back from another site than {page.Site}. Nothing was connected. If an application password was made there, revoke it.");
    }

    /// <summary>Never shows the password.</summary>
    public override string ToString() => IsRefused ? "refused" : UserName;
}
