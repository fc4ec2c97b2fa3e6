using System.Text.Json.Nodes;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Users of child sites: routes below mainwp/v2/users. Passwords are sent and never read back, though the server echoes them.</summary>
internal sealed partial class SiteUsersApi(Transport transport, SitesApi sites, SiteLabels labels)
{
    /// <summary>Has the dashboard ask one site. A site that is not connected is left out by the server, so each is asked by itself.</summary>
    public async Task<List<SiteUser>> ListAsync(int site, SiteUserQuery query, CancellationToken stop)
    {
        var request = Request.Get(
            "users", ("websites", Request.Number(site)), ("search", query.Search), ("roles", query.Roles.Count == 0 ? null : string.Join(",", query.Roles.Select(NameOf)))) with
        { About = Subject.Site(site) };
        var users = await SiteRows.ReadAsync(transport, request, site, MainWpJson.Default.SiteUser, (user, url) => (user.SiteId, user.SiteUrl) = (site, url), stop).ConfigureAwait(false);
        foreach (var user in users)
        {
            var place = await labels.OfAsync(site, stop).ConfigureAwait(false);
            (user.SiteName, user.ClientName, user.Tags) = (place.Name, place.ClientName, place.Tags);
        }
        return users;
    }

    /// <summary>One user; no route gives it alone, so it is looked for among the site's users.</summary>
    public async Task<SiteUser> GetAsync(int site, int id, CancellationToken stop) =>
        (await ListAsync(site, new SiteUserQuery(), stop).ConfigureAwait(false)).Find(user => user.UserId == id)
        ?? throw Failure.NotFound(Request.Get("users"), transport.Connection, About(site, id));

    /// <summary>The user of that name, or else of that address: WordPress makes muller of a new müller.</summary>
    public async Task<SiteUser> FindAsync(int site, string userName, string? email, CancellationToken stop) =>
        (await ListAsync(site, new SiteUserQuery { Search = userName }, stop).ConfigureAwait(false)).Find(user => string.Equals(user.UserName, userName, StringComparison.OrdinalIgnoreCase))
        ?? (await ListAsync(site, new SiteUserQuery { Search = email ?? userName }, stop).ConfigureAwait(false)).Find(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))
        ?? throw Failure.NotFound(Request.Get("users"), transport.Connection, new Subject(Resource.SiteUser, $"user '{userName}' of site {site}"));

    /// <summary>Makes the user on each of these sites, in one request of at most 100. The server says success for none of them too.</summary>
    // docs/quirks.md, 15.
    public Task<IReadOnlyList<SiteUserResult>> CreateAsync(IReadOnlyCollection<int> ids, SiteUserPatch user, CancellationToken stop) => OnKnownSitesAsync(ids, async known =>
    {
        RefuseEmail(user.Email);
        var body = Body(user);
        body["username"] = user.UserName;
        body["websites"] = string.Join(",", known);
        body["send_password"] = user.SendsPassword;
        var request = Json(HttpMethod.Post, "users/create", body) with { MayTakeMinutes = true };
        var (created, _) = await transport.ObjectAsync(request, "data", MainWpJson.Default.CreatedUsers, stop).ConfigureAwait(false);
        return Results(known, created?.CreatedSites.Values ?? [], created?.FailedSites.Values ?? []);
    }, stop);

    /// <summary>Changes what is given.</summary>
    /// <exception cref="MainWpException">InvalidArgument for a password that the server would spoil.</exception>
    public async Task ChangeAsync(int site, int id, SiteUserPatch change, CancellationToken stop)
    {
        if (change.IsEmpty)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NothingToChange) { Resource = Resource.SiteUser };
        RefuseEmail(change.Email);
        if (change.Password?.Any(letter => letter > 0xFF) == true)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.PasswordBeyondLatin1) { Resource = Resource.SiteUser };
        await transport.DoAsync(Json(HttpMethod.Put, $"users/{site}/{id}/edit", Body(change)) with { About = About(site, id) }, stop).ConfigureAwait(false);
    }

    /// <summary>Deletes the user. The account that connects the site cannot be, and the server calls that "not found".</summary>
    public async Task RemoveAsync(int site, int id, CancellationToken stop)
    {
        var request = Request.Delete($"users/{site}/{id}/delete") with { About = About(site, id) };
        try
        {
            await transport.DoAsync(request, stop).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code == ServerCodes.UserNotFound)
        {
            var user = await GetAsync(site, id, stop).ConfigureAwait(false);
            throw new MainWpException(ErrorKind.NotDone, Messages.UserNotRemoved(user, About(site, id).Name, e.ServerMessage?.TrimEnd('.'), transport.Connection.Address), e)
            {
                Resource = Resource.SiteUser,
                Endpoint = request.Endpoint,
                Status = e.Status,
                Code = e.Code,
                ServerMessage = e.ServerMessage,
            };
        }
    }

    /// <summary>Gives the account that connects each site a new password, in one request of at most 100. success is true whatever happened.</summary>
    public Task<IReadOnlyList<SiteUserResult>> ChangeAdminPasswordAsync(IReadOnlyCollection<int> ids, string password, CancellationToken stop) => OnKnownSitesAsync(ids, async known =>
    {
        var body = new JsonObject { ["password"] = password, ["websites"] = string.Join(",", known) };
        var request = Json(HttpMethod.Put, "users/update-admin-password", body) with { MayTakeMinutes = true };
        var (changed, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ChangedPasswords, stop).ConfigureAwait(false);
        return Results(known, changed!.SuccessWebsites, changed.FailedWebsites);
    }, stop);

    /// <summary>Has the dashboard make the users of a CSV file; in the order of its lines.</summary>
    public async Task<IReadOnlyList<SiteUserImport>> ImportAsync(string fileName, byte[] csv, bool hasHeader, CancellationToken stop)
    {
        var request = Request.Post("users/import", RequestBody.Multipart("csv_file", fileName, csv, ("has_header", hasHeader ? "1" : "0"))) with { MayTakeMinutes = true };
        var (imported, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ImportedUsers, stop).ConfigureAwait(false);
        var lines = imported!.SuccessUsers.Concat(imported.FailedUsers).OrderBy(line => line.LineNumber).ToList();
        foreach (var line in lines)
            line.Dashboard = transport.Connection.Address;
        return lines;
    }

    /// <summary>The error for a site on which it was not done.</summary>
    public MainWpException NotDone(string what, SiteUserResult result) => result.IsMissing ? sites.NotFound(result.SiteId) : new(
        ErrorKind.NotDone, $"{what} was not done on {result.SiteName ?? result.SiteUrl?.OriginalString ?? "the site"} (site {result.SiteId}) by {transport.Connection.Address}: {result.Error}")
    { Resource = Resource.SiteUser };

    /// <summary>The error for a line of an import.</summary>
    public MainWpException NotDone(SiteUserImport line) => new(
        ErrorKind.NotDone,
        $"Line {line.LineNumber} ({line.UserName}) was not imported{(line.SucceededSites.Count > 0 ? " everywhere" : "")} by {transport.Connection.Address}: {line.Error ?? string.Join("; ", line.FailedSites.Select(site => $"{site.SiteName} (site {site.SiteId}): {site.Error}"))}")
    { Resource = Resource.SiteUser };

    // The server refuses the whole list if one id is unknown.
    private async Task<IReadOnlyList<SiteUserResult>> OnKnownSitesAsync(IReadOnlyCollection<int> ids, Func<IReadOnlyCollection<int>, Task<IReadOnlyList<SiteUserResult>>> send, CancellationToken stop)
    {
        try
        {
            return await send(ids).ConfigureAwait(false);
        }
        catch (MainWpException e) when (e.Code is ServerCodes.InvalidParameter or ServerCodes.NoSiteToAsk)
        {
            if (e.Code == ServerCodes.NoSiteToAsk)
                return Results(ids, [], []);
            var rows = await sites.GetAsync(ids, detailed: false, stop, "id,name,url").ConfigureAwait(false);
            int[] known = [.. ids.Where(rows.ContainsKey)];
            if (known.Length == ids.Count)
                throw;
            var done = known.Length == 0 ? [] : await send(known).ConfigureAwait(false);
            return [.. done, .. ids.Except(known).Select(id => new SiteUserResult { SiteId = id, IsMissing = true, Error = Messages.SiteDoesNotExist, Dashboard = transport.Connection.Address })];
        }
    }

    private SiteUserResult[] Results(IReadOnlyCollection<int> sites, IEnumerable<SiteUserOutcome> succeeded, IEnumerable<SiteUserOutcome> failed)
    {
        var results = succeeded.Select(site => site.ToResult(true, transport.Connection.Address))
            .Concat(failed.Select(site => site.ToResult(false, transport.Connection.Address)))
            .GroupBy(site => site.SiteId).ToDictionary(same => same.Key, same => same.Last());
        return [.. sites.Select(site => results.TryGetValue(site, out var result) ? result : new SiteUserResult
        {
            SiteId = site,
            Error = Messages.SiteLeftOut(site),
            Dashboard = transport.Connection.Address,
        })];
    }

    private static Request Json(HttpMethod method, string route, JsonObject body) =>
        method == HttpMethod.Put ? Request.Put(route, RequestBody.Json(body, MainWpJson.Default.JsonObject)) : Request.Post(route, RequestBody.Json(body, MainWpJson.Default.JsonObject));

    private static JsonObject Body(SiteUserPatch change)
    {
        var body = new JsonObject();
        Put("email", change.Email);
        Put("password", change.Password);
        Put("role", change.Role is { } role ? NameOf(role) : null);
        Put("first_name", change.FirstName);
        Put("last_name", change.LastName);
        Put("user_url", change.Website);
        Put("nickname", change.Nickname);
        Put("display_name", change.DisplayName);
        Put("description", change.Description);
        return body;

        void Put(string field, string? value)
        {
            if (value is not null)
                body[field] = value;
        }
    }

    private static Subject About(int site, int id) => new(Resource.SiteUser, $"user {id} of site {site}");

    private static string NameOf(SiteUserRole role) => role.ToString().ToLowerInvariant();
}
