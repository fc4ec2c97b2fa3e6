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
    public string Told(AuthorizationPage page) => (IsRefused, page.IsOfSite(SiteUrl)) switch
    {
        (true, _) => "You did not approve. Nothing was connected; close this window and go back to PowerShell.",
        (_, true) => "Approved. Close this window and go back to PowerShell.",
        _ => "This is the answer of another site. Nothing was connected.",
    };

    /// <summary>The answer, if it is an approval by the site that was asked.</summary>
    /// <exception cref="MainWpException">SignInRefused.</exception>
    public AuthorizationAnswer Checked(AuthorizationPage page)
    {
        if (IsRefused)
            throw new MainWpException(ErrorKind.SignInRefused, $"The connection was not approved on {page.Site}. Nothing was connected.");
        return page.IsOfSite(SiteUrl) ? this : throw new MainWpException(
            ErrorKind.SignInRefused, $"The browser came back from another site than {page.Site}. Nothing was connected. If an application password was made there, revoke it.");
    }

    /// <summary>Never shows the password.</summary>
    public override string ToString() => IsRefused ? "refused" : UserName;
}
