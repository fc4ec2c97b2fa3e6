using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below wp/v2/users/{id}/application-passwords (app-passwords.json); each needs a user whom the account may edit.</summary>
internal sealed class ApplicationPasswordsApi(Transport transport, DashboardUsersApi users)
{
    private readonly Dictionary<int, Task<IReadOnlyList<ApplicationPassword>>> _known = [];
    private Task<ApplicationPassword?>? _current;

    /// <summary>The passwords of a user, read once per command.</summary>
    public Task<IReadOnlyList<ApplicationPassword>> KnownAsync(DashboardUser owner, CancellationToken stop)
    {
        if (!_known.TryGetValue(owner.DashboardUserId, out var known) || known.IsFaulted || known.IsCanceled)
            _known[owner.DashboardUserId] = known = ListAsync(owner, stop);
        return known;
    }

    /// <summary>The passwords of a user as they are now.</summary>
    public async Task<IReadOnlyList<ApplicationPassword>> ListAsync(DashboardUser owner, CancellationToken stop)
    {
        var asking = CurrentAsync(stop);
        var rows = await transport.RowsAsync(ToRequest(HttpMethod.Get, RouteOf(owner.DashboardUserId), SubjectOf(owner)), "data", MainWpJson.Default.ApplicationPassword, stop).ConfigureAwait(false);
        var current = await asking.ConfigureAwait(false);
        foreach (var row in rows.Items)
        {
            row.BelongTo(owner);
            row.IsCurrent = row.Uuid == current?.Uuid;
        }
        return rows.Items;
    }

    /// <summary>The password that this session sends; null if it uses another credential. Asked once per command.</summary>
    public Task<ApplicationPassword?> CurrentAsync(CancellationToken stop) => _current ??= IntrospectAsync(stop);

    /// <summary>Makes a password. Only this answer contains it.</summary>
    public async Task<ApplicationPassword> CreateAsync(DashboardUser owner, ApplicationPasswordPatch asked, CancellationToken stop)
    {
        var request = ToRequest(HttpMethod.Post, RouteOf(owner.DashboardUserId), new Subject(Resource.ApplicationPassword, $"The new application password of {owner}")) with { Body = RequestBody.Json(asked, MainWpJson.Default.ApplicationPasswordPatch) };
        var (made, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ApplicationPassword, stop).ConfigureAwait(false);
        if (made?.Password is not { Length: > 0 })
            throw Failure.Unreadable(request, transport.Connection, new FormatException("it holds no password"));
        made.BelongTo(owner);
        return made;
    }

    /// <summary>Renames a password.</summary>
    public async Task<ApplicationPassword> RenameAsync(ApplicationPassword password, string name, CancellationToken stop)
    {
        var body = RequestBody.Json(new ApplicationPasswordPatch { Name = name }, MainWpJson.Default.ApplicationPasswordPatch);
        var request = ToRequest(HttpMethod.Put, $"{RouteOf(password.DashboardUserId)}/{password.Uuid}", password.Subject) with { Body = body };
        var (changed, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ApplicationPassword, stop).ConfigureAwait(false);
        if (changed is null)
            throw Failure.Unreadable(request, transport.Connection, new FormatException("it holds no application password"));
        (changed.DashboardUserId, changed.DashboardUserName, changed.IsCurrent) = (password.DashboardUserId, password.DashboardUserName, password.IsCurrent);
        return changed;
    }

    /// <summary>Revokes a password; what uses it is refused at once.</summary>
    public Task RemoveAsync(ApplicationPassword password, CancellationToken stop) =>
        transport.DoAsync(ToRequest(HttpMethod.Delete, $"{RouteOf(password.DashboardUserId)}/{password.Uuid}", password.Subject), stop);

    /// <summary>Revokes all passwords of a user in one request.</summary>
    public Task RemoveAllAsync(DashboardUser owner, CancellationToken stop) =>
        transport.DoAsync(ToRequest(HttpMethod.Delete, RouteOf(owner.DashboardUserId), SubjectOf(owner)), stop);

    /// <summary>The error for a password that is not in the user's list.</summary>
    public MainWpException NotFound(string given, DashboardUser owner) => Failure.NotFound(
        ToRequest(HttpMethod.Get, RouteOf(owner.DashboardUserId), null), transport.Connection, new Subject(Resource.ApplicationPassword, $"Application password '{given}' of {owner}"));

    private async Task<ApplicationPassword?> IntrospectAsync(CancellationToken stop)
    {
        try
        {
            var request = ToRequest(HttpMethod.Get, "wp/v2/users/me/application-passwords/introspect", new Subject(Resource.ApplicationPassword, "The application password of this session"));
            var (current, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ApplicationPassword, stop).ConfigureAwait(false);
            if (current is null)
                return null;
            current.BelongTo(await users.MeAsync(stop).ConfigureAwait(false));
            current.IsCurrent = true;
            return current;
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoApplicationPasswordInUse)
        {
            return null;
        }
    }

    private static string RouteOf(int user) => $"wp/v2/users/{user}/application-passwords";

    private static Subject SubjectOf(DashboardUser owner) => new(Resource.ApplicationPassword, $"The application passwords of {owner}");

    private static Request ToRequest(HttpMethod method, string route, Subject? about) => new(method, route) { RequiredCredential = RequiredCredential.ApplicationPassword, About = about };
}
