namespace MainWp.PowerShell.SignIn;

/// <summary>What the authorize-application page sends back.</summary>
internal sealed record AuthorizationAnswer(bool IsRefused, string SiteUrl, string UserName, string Password)
{
    /// <summary>The parameter that distinguishes the reject_url from the success_url.</summary>
    public const string Refusal = "refused";

    /// <summary>The answer in a query; null if there is none.</summary>
    public static AuthorizationAnswer? Read(IReadOnlyDictionary<string, string> query)
    {
        if (query.ContainsKey(Refusal))
            return new AuthorizationAnswer(true, "", "", "");
        return Field("user_login") is { } user && Field("password") is { } password ? new AuthorizationAnswer(false, Field("site_url") ?? "", user, password) : null;

        string? Field(string name) => query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
    }

    /// <summary>Never shows the password.</summary>
    public override string ToString() => IsRefused ? "refused" : UserName;
}
