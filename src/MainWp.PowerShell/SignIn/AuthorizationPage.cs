using MainWp.Http;

namespace MainWp.PowerShell.SignIn;

/// <summary>WordPress's authorize-application page, and the site that it answers for.</summary>
/// <param name="Address">The page's address, without its query.</param>
/// <param name="Site">The address of WordPress, which its answer names.</param>
internal sealed record AuthorizationPage(Uri Address, Uri Site)
{
    /// <summary>The page that the index names.</summary>
    /// <exception cref="MainWpException">SignInRefused or Unencrypted.</exception>
    public static AuthorizationPage Of(RestIndex index, Uri dashboard, bool allowUnencrypted)
    {
        if (index.AuthorizationPage is not { Length: > 0 } text)
            throw new MainWpException(ErrorKind.SignInRefused, Messages.SignInNotOffered(dashboard));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var page) || (page.Scheme != Uri.UriSchemeHttps && page.Scheme != Uri.UriSchemeHttp))
            throw new MainWpException(ErrorKind.SignInRefused, Messages.SignInPageNotWeb(dashboard));
        if (page.Scheme == Uri.UriSchemeHttp && !allowUnencrypted && !DashboardAddress.IsLoopback(page))
            throw new MainWpException(ErrorKind.Unencrypted, Messages.SignInPageUnencrypted(dashboard, page.Authority));
        return new AuthorizationPage(page, Uri.TryCreate(index.Url, UriKind.Absolute, out var site) ? site : dashboard);
    }

    /// <summary>The page for one sign-in.</summary>
    /// <param name="appName">The name of the password there.</param>
    /// <param name="appId">The UUID of this application.</param>
    /// <param name="returnAddress">Where the password is sent; null to have it shown.</param>
    public Uri Asking(string appName, string appId, Uri? returnAddress)
    {
        var query = $"app_name={Uri.EscapeDataString(appName)}&app_id={appId}";
        if (returnAddress is not null)
            query += $"&success_url={Uri.EscapeDataString(returnAddress.AbsoluteUri)}&reject_url={Uri.EscapeDataString($"{returnAddress.AbsoluteUri}?{AuthorizationAnswer.Refusal}=1")}";
        return new UriBuilder(Address) { Query = query }.Uri;
    }

    /// <summary>Whether an address that WordPress gives for itself is this one; behind a proxy it may name the other scheme.</summary>
    public bool IsOfSite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var other)
        && (other.Scheme == Uri.UriSchemeHttps || other.Scheme == Uri.UriSchemeHttp)
        && string.Equals(DashboardAddress.Normal(other).Host, DashboardAddress.Normal(Site).Host, StringComparison.OrdinalIgnoreCase)
        && (other.IsDefaultPort ? Site.IsDefaultPort : other.Port == Site.Port)
        && other.AbsolutePath.TrimEnd('/') == Site.AbsolutePath.TrimEnd('/');
}
