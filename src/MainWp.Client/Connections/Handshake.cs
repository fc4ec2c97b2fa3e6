using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>What connecting asks the server: the REST index, and one cheap request per credential.</summary>
internal sealed partial class Handshake(Connection connection, TransportLog narration)
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
    /// who are signed in); before that plain http is refused. WordPress does not tell its version without a credential.
    /// </summary>
    // docs/quirks.md, 55.
    public async Task<bool> AcceptsLoopbackAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(new Request(HttpMethod.Get, "wp/v2/icons") { RequiredCredential = RequiredCredential.Open }, stop).ConfigureAwait(false);
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
        var request = new Request(HttpMethod.Get, "wp/v2/users/me") { RequiredCredential = RequiredCredential.ApplicationPassword, Query = [("context", "edit"), ("_fields", "id,username")] };
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

    private static Request OwnPasswords(HttpMethod method, string below) => new(method, $"wp/v2/users/me/application-passwords{below}") { RequiredCredential = RequiredCredential.ApplicationPassword };

    /// <summary>
    /// The index without a credential, or with the application password. It helps but is not required, because hardening closes or empties
    /// it. If it is not at its usual address, it is looked for.
    /// </summary>
    /// <param name="stop">Ends the looking.</param>
    /// <param name="known">The reason why the index needs a credential, if known.</param>
    /// <returns>The index, or why there is none.</returns>
    public async Task<(RestIndex? Index, MainWpException? Refusal)> LookAsync(CancellationToken stop, MainWpException? known = null)
    {
        var (index, refusal) = known is null ? await TryAsync(RestIndex.Request(), stop).ConfigureAwait(false) : (null, known);
        if (refusal?.Kind is ErrorKind.NotWordPress or ErrorKind.Unreadable or ErrorKind.NotFound && await ApiRoot.FindAsync(connection, stop).ConfigureAwait(false) is { } root)
        {
            if (root == new Uri(connection.Address, connection.BasePath).AbsolutePath)
                return (index, refusal);
            connection.Server.Learn(facts => facts with { ApiRoot = root }, Messages.LearnedRoot(connection.Address, root), narration);
            (index, refusal) = await TryAsync(RestIndex.Request(), stop).ConfigureAwait(false);
        }
        if (index is null && connection.HasApplicationPassword && refusal is { Kind: ErrorKind.Unauthorized or ErrorKind.Forbidden or ErrorKind.Unreadable } or { Status: 200 })
            index = (await TryAsync(RestIndex.Request() with { RequiredCredential = RequiredCredential.ApplicationPassword }, stop).ConfigureAwait(false)).Index;
        if (index is not null)
            connection.Server.Learn(index.ToFacts, "", TransportLog.Silent);
        return (index, refusal);
    }

    /// <summary>Finds out with the key in which shapes the routes answer, if the index does not tell: an unknown site is refused in two ways.</summary>
    // docs/quirks.md, 11.
    public async Task LearnShapesAsync(CancellationToken stop)
    {
        if (await Transport.AnswersByAbilitiesAsync(stop).ConfigureAwait(false) is { } byAbilities)
            connection.Server.Learn(facts => facts with { HasAbilities = byAbilities, MainWpHasAbilities = byAbilities ? true : null }, "", TransportLog.Silent);
    }

    /// <summary>Whether MainWP is there although mainwp/v2 is not: then its abilities are.</summary>
    public async Task<bool> HasAbilitiesOfMainWpAsync(CancellationToken stop)
    {
        try
        {
            using var answer = await Transport.SendAsync(new Request(HttpMethod.Get, "wp-abilities/v1/abilities/mainwp/count-sites-v1") { RequiredCredential = RequiredCredential.ApplicationPassword, IsFresh = true }, stop).ConfigureAwait(false);
            return true;
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.NotFound or ErrorKind.Forbidden)
        {
            return false;
        }
    }

    private async Task<(RestIndex? Index, MainWpException? Refusal)> TryAsync(Request request, CancellationToken stop)
    {
        try
        {
            var (index, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.RestIndex, stop).ConfigureAwait(false);
            return index is { Namespaces.Count: > 0 } ? (index, null) : (null, new MainWpException(ErrorKind.NotWordPress, Messages.NotWordPress(connection.Address)) { Endpoint = request.Endpoint, Status = 200 });
        }
        catch (MainWpException e) when (e.Status is not null)
        {
            return (null, e);
        }
    }

    private async Task<RestIndex> ReadIndexAsync(Request request, CancellationToken stop)
    {
        var (index, _) = await Transport.ObjectAsync(request, null, MainWpJson.Default.RestIndex, stop).ConfigureAwait(false);
        if (index is null || index.Namespaces.Count == 0)
            throw new MainWpException(ErrorKind.NotWordPress, Messages.NotWordPress(connection.Address));
        return index.IsMainWp || (connection.HasLegacyKey && index.HasVersion1) ? index : throw new MainWpException(ErrorKind.NotWordPress, Messages.NotMainWp(connection.Address));
    }
}
