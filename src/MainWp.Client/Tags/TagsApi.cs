using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>Routes below mainwp/v2/tags.</summary>
internal sealed partial class TagsApi(Transport transport)
{
    private const int PageSize = 100;

    private NameDirectory<Tag>? _directory;

    /// <summary>All tags by name, read once per command.</summary>
    public NameDirectory<Tag> Directory => _directory ??= new(
        transport, Resource.Tag, "Tag", "tags", AllAsync, tag => [tag.Name]);

    /// <summary>Streams the tags by name, page by page.</summary>
    public IAsyncEnumerable<Tag> ListAsync(string? search, Paging paging, CancellationToken stop) => paging.ReadAsync(
        PageSize, (size, first, wanted) => OrOfSitesAsync(
            transport.PagesAsync(page => Request.Page("tags", page, size, ("search", search)), size, tag => tag.Id, MainWpJson.Default.Tag, first, wanted, stop: stop), search, (first - 1) * size, stop));

    /// <summary>One tag.</summary>
    public async Task<Tag> GetAsync(int id, CancellationToken stop)
    {
        var request = Request.Get($"tags/{id}") with { About = About(id) };
        return (await transport.ObjectAsync(request, "data", MainWpJson.Default.Tag, stop).ConfigureAwait(false)).Value
            ?? (await OfSitesAsync(stop).ConfigureAwait(false)).FirstOrDefault(tag => tag.Id == id) ?? throw Failure.NotFound(request, transport.Connection, About(id));
    }

    /// <summary>
    /// Makes a tag. The server would make "name (1)" of a name that exists, so the name is looked up first. The server removes one level of
    /// backslashes and stores the rest with a backslash before each (seen on 6.1.2), which SlashedTextConverter removes.
    /// </summary>
    /// <exception cref="MainWpException">Conflict, where a tag of that name exists.</exception>
    public async Task<Tag> AddAsync(TagPatch tag, CancellationToken stop)
    {
        await RefuseTakenNameAsync(tag.Name!, except: null, stop).ConfigureAwait(false);
        var request = Request.Post("tags/add", RequestBody.Json(new TagPatch { Name = Slashes.Doubled(tag.Name), Color = tag.Color }, MainWpJson.Default.TagPatch)) with { About = new Subject(Resource.Tag, $"Tag '{tag.Name}'"), ReadsFailure = true };
        // MainWP 5.4 answers success and no tag (docs/quirks.md, 66).
        var (made, around) = await transport.ObjectAsync(request, "data", MainWpJson.Default.Tag, stop).ConfigureAwait(false);
        Directory.Forget();
        if (made is not { Id: > 0 })
            made = around.Success == true ? (await Directory.MatchesAsync(tag.Name!, stop).ConfigureAwait(false)).LastOrDefault() : null;
        return made ?? throw (around.Success == true
            ? new MainWpException(ErrorKind.NotConfirmed, Messages.TagNotSeen(tag.Name!, transport.Connection.Address)) { Resource = Resource.Tag, Endpoint = request.Endpoint }
            : Failure.NotDone(request, transport.Connection, around));
    }

    /// <summary>
    /// Changes a tag. The server blanks a name that is not sent, so the current one is read first and sent. Unlike adding, a change stores
    /// the rest after one level of backslashes as it is (seen on 6.1.2), so backslashes are doubled twice.
    /// </summary>
    public async Task<Tag> ChangeAsync(int id, TagPatch change, CancellationToken stop)
    {
        var current = await GetAsync(id, stop).ConfigureAwait(false);
        if (change.Name is { } name)
            await RefuseTakenNameAsync(name, except: id, stop).ConfigureAwait(false);
        var body = new TagPatch { Name = Slashes.Doubled(Slashes.Doubled(change.Name ?? current.Name)), Color = change.Color };
        var request = Request.Put($"tags/{id}/edit", RequestBody.Json(body, MainWpJson.Default.TagPatch)) with { About = About(id) };
        await transport.DoAsync(request, stop).ConfigureAwait(false);
        Directory.Forget();
        return await GetAsync(id, stop).ConfigureAwait(false);
    }

    /// <summary>Removes a tag; its sites stay.</summary>
    public async Task RemoveAsync(int id, CancellationToken stop)
    {
        await transport.DoAsync(Request.Delete($"tags/{id}/remove") with { About = About(id) }, stop).ConfigureAwait(false);
        Directory.Forget();
    }

    private async Task RefuseTakenNameAsync(string name, int? except, CancellationToken stop)
    {
        if ((await Directory.MatchesAsync(name, stop).ConfigureAwait(false)).FirstOrDefault(tag => tag.Id != except) is { } taken)
            throw new MainWpException(ErrorKind.Conflict, Messages.TagTaken(taken.Name, transport.Connection.Address, taken.Id)) { Resource = Resource.Tag };
    }

    private static Subject About(int id) => new(Resource.Tag, $"Tag {id}");
}
