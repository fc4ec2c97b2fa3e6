using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The routes below mainwp/v2/posts and mainwp/v2/pages, which differ in their names only.</summary>
/// <param name="transport">Sends.</param>
/// <param name="name">posts or pages.</param>
/// <param name="resource">The noun of error ids.</param>
/// <param name="listed">The shape of a row in a list.</param>
/// <param name="whole">The shape of a single post or page.</param>
/// <param name="labels">The names of the sites.</param>
internal sealed class ContentRoutes<TListed, TWhole>(Transport transport, string name, Resource resource, JsonTypeInfo<TListed> listed, JsonTypeInfo<TWhole> whole, SiteLabels labels)
    where TListed : ListedContent
    where TWhole : WholeContent
{
    private const string SecondsFormat = "yyyy-MM-dd HH:mm:ss";
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly DateTime FirstDay = new(1970, 1, 1);
    private static readonly DateTime LastDay = new(2100, 1, 1);

    public Transport Transport { get; } = transport;

    /// <summary>Has the dashboard ask one site. A site that is not connected is left out by the server, so each is asked by itself.</summary>
    public async Task<List<TListed>> ListAsync(int site, ContentQuery query, CancellationToken stop)
    {
        var dated = query.ModifiedAfter is not null || query.ModifiedBefore is not null;
        var request = Request.Get(
            name,
            ("websites", Request.Number(site)),
            ("search", query.Search),
            ("search_on", query.Search is null ? null : NameOf(query.SearchIn)),
            ("status", NameOf(query.Status)),
            ("dtsstart", dated ? Day(query.ModifiedAfter ?? FirstDay) : null),
            ("dtsstop", dated ? Day(query.ModifiedBefore ?? LastDay) : null),
            ("maximum", Request.Number(query.MaximumPerSite))) with
        { About = Subject.Site(site) };
        var rows = await SiteRows.ReadAsync(Transport, request, site, listed, (row, url) =>
        {
            row.SiteId = site;
            row.SiteUrl = url;
        }, stop).ConfigureAwait(false);
        foreach (var row in rows)
            row.SiteName = (await labels.OfAsync(site, stop).ConfigureAwait(false)).Name;
        return rows;
    }

    /// <summary>The whole of one, as the site has it now.</summary>
    public async Task<TWhole> ReadAsync(int site, int id, CancellationToken stop)
    {
        var request = Request.Get($"{name}/{site}/{id}") with { About = About(site, id) };
        var (content, _) = await Transport.ObjectAsync(request, "data", whole, stop).ConfigureAwait(false);
        if (content is null || content.Status == ContentStatus.Unknown)
            throw NotFound(site, id);
        content.SiteId = site;
        content.ContentId = id;
        var place = await labels.OfAsync(site, stop).ConfigureAwait(false);
        (content.SiteName, content.SiteUrl) = (place.Name, place.Url);
        return content;
    }

    /// <summary>Makes one and gives its id.</summary>
    public async Task<int> CreateAsync(int site, ContentPatch change, CancellationToken stop)
    {
        var body = Body(change, null);
        body["post_status"] = NameOf(change.Status ?? ContentStatus.Draft);
        body["post_content"] ??= "";
        body["post_name"] ??= "";
        if (change.Categories is { } categories)
        {
            body["post_category"] = ExistingCategories.Named(categories);
            body["post_custom"] = ExistingCategories.Only(default);
        }
        var request = Request.Post($"{name}/{site}/create", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { About = Subject.Site(site) };
        var (made, _) = await Transport.ObjectAsync(request, "data", MainWpJson.Default.CreatedContent, stop).ConfigureAwait(false);
        if (made is { PostId: > 0 })
            return made.PostId;
        await SiteRows.RequireSiteAsync(Transport, request, site, null, stop).ConfigureAwait(false);
        throw NotDone(request, Messages.ContentNotCreated(Noun, change.Title, site));
    }

    /// <summary>Changes the given fields and keeps the others.</summary>
    /// <param name="change">The given fields.</param>
    /// <param name="read">Reads the content as it is; called only for a change that is not empty.</param>
    /// <param name="stop">Ends the work.</param>
    /// <exception cref="MainWpException">InvalidArgument if nothing is given; nothing was sent.</exception>
    public async Task ChangeAsync(ContentPatch change, Func<Task<TWhole>> read, CancellationToken stop)
    {
        if (change.IsEmpty)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.NothingToChange) { Resource = resource };
        var current = await read().ConfigureAwait(false);
        if (change.IsStatusOnly)
            await ChangeStatusAsync(current, change.Status!.Value, stop).ConfigureAwait(false);
        else
            await EditAsync(current, change, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends the whole content with the change in it, because an edit empties every field that is not sent, and the state becomes draft.
    /// Categories and custom fields, which the server would pass on in a broken form, are sent in their own way (ExistingCategories).
    /// </summary>
    private async Task EditAsync(TWhole current, ContentPatch change, CancellationToken stop)
    {
        var body = Body(change, current);
        body["post_status"] = NameOf(change.Status ?? current.Status);
        body["post_category"] = change.Categories is { } categories ? ExistingCategories.Named(categories) : ExistingCategories.Unchanged;
        body["post_custom"] = ExistingCategories.Only(current.CustomJson);
        var request = Request.Put($"{name}/{current.SiteId}/{current.ContentId}/edit", RequestBody.Json(body, MainWpJson.Default.JsonObject)) with { About = About(current.SiteId, current.ContentId) };
        await Transport.DoAsync(request, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes only the state. For posts the server answers success: 0 for every change except unpublishing, so then the site is asked for
    /// the new state.
    /// </summary>
    // docs/quirks.md, 36.
    private async Task ChangeStatusAsync(TWhole current, ContentStatus status, CancellationToken stop)
    {
        var action = status switch
        {
            ContentStatus.Publish => "publish",
            ContentStatus.Trash => "trash",
            _ when current.Status == ContentStatus.Trash => "restore",
            _ => "unpublish",
        };
        var body = RequestBody.Json(new JsonObject { ["status"] = action }, MainWpJson.Default.JsonObject);
        var request = Request.Put($"{name}/{current.SiteId}/{current.ContentId}/update-status", body) with { About = About(current.SiteId, current.ContentId), ReadsFailure = true };
        var answer = await Transport.DoAsync(request, stop).ConfigureAwait(false);
        if (answer.Success != false)
            return;
        var now = (await ReadAsync(current.SiteId, current.ContentId, stop).ConfigureAwait(false)).Status;
        if (now != status)
            throw NotDone(request, $"{request.About} is {now} and did not become {status}: {answer.Message ?? "the server gives no reason"}");
    }

    /// <summary>Deletes one for good, past the trash.</summary>
    public Task RemoveAsync(int site, int id, CancellationToken stop) =>
        Transport.DoAsync(Request.Delete($"{name}/{site}/{id}/delete") with { About = About(site, id) }, stop);

    /// <summary>The error for what is not there, or is of another kind.</summary>
    public MainWpException NotFound(int site, int id) => Failure.NotFound(Request.Get($"{name}/{site}/{id}"), Transport.Connection, About(site, id));

    public static string? NameOf(ContentStatus status) => status == ContentStatus.Unknown ? null : status.ToString().ToLowerInvariant();

    private string Noun => name.TrimEnd('s');

    private Subject About(int site, int id) => new(resource, $"{Noun} {id} on site {site}");

    private JsonObject Body(ContentPatch change, TWhole? current)
    {
        var body = new JsonObject();
        Put("post_title", Slashes.Doubled(change.Title ?? current?.TitleText));
        Put("post_content", Slashes.DoubledContent(change.Content ?? current?.Content));
        Put("post_excerpt", Slashes.Doubled(change.Excerpt ?? current?.Excerpt));
        Put("post_name", change.Slug ?? current?.Slug);
        Put("post_password", Slashes.Doubled(change.Password ?? current?.PasswordText));
        Put("comment_status", NameOf(change.CommentStatus ?? current?.CommentStatus));
        Put("ping_status", NameOf(change.PingStatus ?? current?.PingStatus));
        Put("post_date", change.Published is null ? current?.PublishedSiteTime?.ToString(SecondsFormat, CultureInfo.InvariantCulture) : null);
        Put("post_date_gmt", (change.Published ?? current?.Published)?.ToUniversalTime().ToString(SecondsFormat, CultureInfo.InvariantCulture));
        Put("post_tags", change.Tags is { } tags ? string.Join(",", tags) : null);
        Put("post_featured_image", change.FeaturedImage);
        if ((change.IsSticky ?? (current as SitePostDetail)?.IsSticky) is { } sticky)
            body["is_sticky"] = sticky ? 1 : 0;
        return body;

        void Put(string field, string? value)
        {
            if (value is not null)
                body[field] = value;
        }
    }

    private MainWpException NotDone(Request request, string message) =>
        new(ErrorKind.NotDone, Messages.WithDashboard(message, Transport.Connection.Address)) { Resource = resource, Endpoint = request.Endpoint };

    private static string NameOf(SearchField field) => field switch
    {
        SearchField.Title => "title",
        SearchField.Body => "body",
        _ => "Title and Body",
    };

    private static string? NameOf(DiscussionStatus? status) => status is DiscussionStatus.Open or DiscussionStatus.Closed ? status.ToString()!.ToLowerInvariant() : null;

    private static string Day(DateTime day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
