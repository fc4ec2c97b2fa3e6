using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/rest-api.</summary>
internal sealed class ApiKeysApi(Transport transport)
{
    /// <summary>The most that a page is meant to hold.</summary>
    public const int LargestPage = 200;

    private Task<IReadOnlyList<ApiKey>>? _keys;

    /// <summary>All keys, read once per command.</summary>
    public Task<IReadOnlyList<ApiKey>> KnownAsync(CancellationToken stop) => _keys ??= ListAsync(stop);

    /// <summary>All keys: those of mainwp/v1 alone first, then the newest of the others.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken stop)
    {
        var rows = new List<ApiKey>();
        await foreach (var row in transport.PagesAsync(Page, LargestPage, row => (row.Id, row.TruncatedKey), MainWpJson.Default.ApiKey, stop: stop).ConfigureAwait(false))
            rows.Add(row);
        return ApiKeyRows.Merge(rows, transport.Connection);
    }

    /// <summary>A key as it is now.</summary>
    public async Task<ApiKey> GetAsync(ApiKey key, CancellationToken stop) =>
        (await ListAsync(stop).ConfigureAwait(false)).FirstOrDefault(now => now.Id == key.Id) ?? throw NotFound(key.Subject);

    /// <summary>Makes a key, and looks for its id by the end of its token. A key that cannot be looked up is still made.</summary>
    public async Task<CreatedApiKey> CreateAsync(ApiKeyPermission permission, string description, bool active, CancellationToken stop)
    {
        var body = RequestBody.Form(("active", active ? "1" : "0"), ("permissions", ApiKeyPatch.TextOf(permission)), ("description", Slashes.Doubled(description)));
        var request = Request.Post("rest-api/add-key", body) with { About = new Subject(Resource.ApiKey, "The new API key") };
        var (answer, _) = await transport.ObjectAsync(request, null, MainWpJson.Default.ApiKeyToken, stop).ConfigureAwait(false);
        if (answer?.Token is not { Length: > 7 } token)
            throw Failure.Unreadable(request, transport.Connection, new FormatException("it holds no token"));
        var truncated = ApiToken.LastSeven(token);
        MainWpException? problem = null;
        try
        {
            if ((await ListAsync(stop).ConfigureAwait(false)).FirstOrDefault(key => key.TruncatedKey == truncated) is { } listed)
                return new CreatedApiKey(token, listed, null);
        }
        catch (MainWpException e)
        {
            problem = e;
        }
        var asked = new ApiKey
        {
            Versions = ApiKeyVersion.V2,
            Description = description,
            Permission = permission,
            TruncatedKey = truncated,
            IsActive = active,
            Dashboard = transport.Connection.Address,
        };
        return new CreatedApiKey(token, asked, problem ?? NotFound(new Subject(Resource.ApiKey, $"API key ...{truncated}")));
    }

    /// <summary>Proves that a token opens what it is to open, without changing anything.</summary>
    /// <exception cref="MainWpException">Unauthorized or ScopeMissing, or what else went wrong.</exception>
    public async Task ProveAsync(string token, ApiKeyPermission permission, CancellationToken stop)
    {
        var other = transport.WithApiKey(token);
        if (permission.HasFlag(ApiKeyPermission.Read))
            await other.ObjectAsync(Request.Get("sites/count") with { IsFresh = true }, null, MainWpJson.Default.Count, stop).ConfigureAwait(false);
        if (!permission.HasFlag(ApiKeyPermission.Write))
            return;
        try
        {
            (await other.SendAsync(new Request(HttpMethod.Post, Detours.NoSuchRoute), stop).ConfigureAwait(false)).Dispose();
        }
        catch (MainWpException e) when (e.Code == ServerCodes.NoRoute)
        {
        }
    }

    /// <summary>Changes what is given of a key, in each of its rows.</summary>
    public async Task ChangeAsync(ApiKey key, ApiKeyPatch change, CancellationToken stop)
    {
        var body = RequestBody.Json(change, MainWpJson.Default.ApiKeyPatch);
        foreach (var row in key.RowIds)
            await transport.DoAsync(Request.Put($"rest-api/edit-key/{row}", body) with { About = key.Subject }, stop).ConfigureAwait(false);
    }

    /// <summary>Removes a key, with each of its rows.</summary>
    public async Task RemoveAsync(ApiKey key, CancellationToken stop)
    {
        foreach (var row in key.RowIds)
            await transport.DoAsync(Request.Delete($"rest-api/delete-key/{row}") with { About = key.Subject }, stop).ConfigureAwait(false);
    }

    /// <summary>The error for a key that the list does not hold.</summary>
    public MainWpException NotFound(Subject key) => Failure.NotFound(Page(1), transport.Connection, key);

    private static Request Page(int page) => Request.Page("rest-api/keys", page, LargestPage);
}
