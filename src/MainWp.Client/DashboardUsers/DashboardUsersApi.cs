using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The dashboard's own users: wp/v2/users, which need the application password.</summary>
internal sealed class DashboardUsersApi(Transport transport)
{
    /// <summary>The most that WordPress gives per page.</summary>
    private const int LargestPage = 100;

    private const string Route = "wp/v2/users";

    private readonly Dictionary<int, Task<DashboardUser>> _known = [];
    private Task<DashboardUser>? _me;

    /// <summary>Finds users by login, email address or name.</summary>
    public NameDirectory<DashboardUser> Directory => field ??= new(
        transport, Resource.DashboardUser, "Dashboard user", Route, async stop => await ListAsync(null, [], stop).ConfigureAwait(false), user => user.Names);

    /// <summary>The account behind the session's application password, read once per command.</summary>
    public Task<DashboardUser> MeAsync(CancellationToken stop) => _me ??= ReadAsync("me", new Subject(Resource.DashboardUser, "The account of this session"), stop);

    /// <summary>A user, read once per command.</summary>
    /// <exception cref="MainWpException">NotFound, or Forbidden where the account may not edit that user.</exception>
    public Task<DashboardUser> GetAsync(int id, CancellationToken stop)
    {
        if (!_known.TryGetValue(id, out var user) || user.IsFaulted || user.IsCanceled)
            _known[id] = user = ReadAsync(Request.Number(id), new Subject(Resource.DashboardUser, $"Dashboard user {id}"), stop);
        return user;
    }

    /// <summary>The user of that login, email address or name.</summary>
    /// <exception cref="MainWpException">NotFound, Ambiguous, or Forbidden where the account may not list users and does not mean itself.</exception>
    public async Task<DashboardUser> FindAsync(string name, CancellationToken stop)
    {
        var me = await MeAsync(stop).ConfigureAwait(false);
        return string.Equals(me.Login, name.Trim(), StringComparison.OrdinalIgnoreCase) ? me : await Directory.FindAsync(name, stop).ConfigureAwait(false);
    }

    /// <summary>The users whom the account may edit: all, those that match, or those of these roles.</summary>
    /// <exception cref="MainWpException">Forbidden where the account may not list users.</exception>
    public async Task<IReadOnlyList<DashboardUser>> ListAsync(string? search, IReadOnlyCollection<string> roles, CancellationToken stop)
    {
        var users = new List<DashboardUser>();
        var pages = transport.PagesAsync(page => Page(page, search, roles), LargestPage, user => user.DashboardUserId, MainWpJson.Default.DashboardUser, stop: stop);
        await foreach (var user in pages.ConfigureAwait(false))
            users.Add(user);
        return users;
    }

    private static Request Page(int page, string? search, IReadOnlyCollection<string> roles) => new(HttpMethod.Get, Route)
    {
        RequiredCredential = RequiredCredential.ApplicationPassword,
        About = new Subject(Resource.DashboardUser, "The dashboard's users"),
        Query =
        [
            ("context", "edit"), ("_fields", DashboardUser.Fields), ("orderby", "id"), ("search", search), ("roles", roles.Count > 0 ? string.Join(",", roles) : null),
            ("page", Request.Number(page)), ("per_page", Request.Number(LargestPage)),
        ],
    };

    private async Task<DashboardUser> ReadAsync(string id, Subject about, CancellationToken stop)
    {
        var request = new Request(HttpMethod.Get, $"{Route}/{id}") { RequiredCredential = RequiredCredential.ApplicationPassword, About = about, Query = [("context", "edit"), ("_fields", DashboardUser.Fields)] };
        var (user, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.DashboardUser, stop).ConfigureAwait(false);
        return user ?? throw Failure.Unreadable(request, transport.Connection, new FormatException("it names no user"));
    }
}
