using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>What connecting asks the server: the REST index, and one cheap request per credential.</summary>
internal sealed class Handshake(Connection connection, Narration narration)
{
    private Transport Transport => new(connection, narration);

    /// <summary>The index of the REST API, without a credential.</summary>
    /// <exception cref="MainWpException">NotWordPress where there is no REST API, or none of MainWP.</exception>
    public Task<RestIndex> ReadIndexAsync(CancellationToken stop) => ReadIndexAsync(RestIndex.Request(), stop);

    /// <summary>The index with what signing in needs: where, and the address that WordPress names as its own.</summary>
    /// <exception cref="MainWpException">NotWordPress where there is no REST API, or none of MainWP.</exception>
    public Task<RestIndex> ReadSignInIndexAsync(CancellationToken stop) => ReadIndexAsync(RestIndex.Request(RestIndex.Fields + ",url"), stop);

    /// <summary>
    /// Whether the authorize-application page sends the password to http://127.0.0.1: from WordPress 7.0 on, which has wp/v2/icons (for those
    /// who are signed in); before that plain http is refused (QUIRKS 55). The version itself is not told to strangers.
    /// </summary>
    public async Task<bool> AcceptsLoopbackAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(new Request(HttpMethod.Get, "wp/v2/icons") { Door = Door.Open }, stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Status is 401 or 403 or 404)
        {
            return e.Status != 404;
        }
    }

    /// <summary>The login name of the account behind the application password.</summary>
    public async Task<string?> ReadLoginAsync(CancellationToken stop)
    {
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { Door = Door.ApplicationPassword, Query = [("context", "edit"), ("_fields", "id,username")] };
        var (account, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.Account, stop).ConfigureAwait(false);
        return account?.Username;
    }

    /// <summary>The application password in use.</summary>
    public async Task<IssuedPassword?> ReadOwnPasswordAsync(CancellationToken stop)
    {
        var (own, _) = await Transport.ObjectAsync(OwnPasswords(HttpMethod.Get, "/introspect"), null, MainWpJson.Default.IssuedPassword, stop).ConfigureAwait(false);
        return own;
    }

    /// <summary>Another password of that name for the same application.</summary>
    public async Task<IssuedPassword?> IssueLikeAsync(IssuedPassword own, CancellationToken stop)
    {
        var request = OwnPasswords(HttpMethod.Post, "") with { Body = RequestBody.Form(("name", own.Name), ("app_id", own.AppId ?? "")) };
        var (issued, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.IssuedPassword, stop).ConfigureAwait(false);
        return issued;
    }

    /// <summary>Revokes a password.</summary>
    public async Task RevokeAsync(IssuedPassword password, CancellationToken stop)
    {
        using var answer = await Transport.SendAsync(OwnPasswords(HttpMethod.Delete, $"/{Uri.EscapeDataString(password.Uuid)}"), stop).ConfigureAwait(false);
    }

    private static Request OwnPasswords(HttpMethod method, string below) => new(method, $"wp/v2/users/me/application-passwords{below}") { Door = Door.ApplicationPassword };

    private async Task<RestIndex> ReadIndexAsync(Request request, CancellationToken stop)
    {
        var (index, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.RestIndex, stop).ConfigureAwait(false);
        if (index is null || index.Namespaces.Count == 0)
            throw new MainWpException(ErrorKind.NotWordPress, $"{connection.Address} answers, but not as a WordPress REST API. Check the address.");
        return index.IsMainWp ? index : throw new MainWpException(
            ErrorKind.NotWordPress, $"{connection.Address} is a WordPress site without the MainWP REST API. Give the address of the dashboard, where the MainWP Dashboard plugin (5.2 or later) is active.");
    }

    /// <summary>Proves the API key by one read; false where the key is good and may not read.</summary>
    public async Task<bool> MayReadAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(Request.Get("sites/count"), stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.ScopeMissing)
        {
            return false;
        }
    }

    /// <summary>Proves the application password by reading its account.</summary>
    public async Task<Account> ReadAccountAsync(CancellationToken stop)
    {
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { Door = Door.ApplicationPassword, Query = [("_fields", "id,name,slug")] };
        var (account, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.Account, stop).ConfigureAwait(false);
        return account ?? throw new MainWpException(ErrorKind.Unreadable, $"{request.Endpoint} on {connection.Address} names no account.");
    }
}
