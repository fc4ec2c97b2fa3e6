using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Posts;

/// <summary>posts and pages of child sites, which are almost the same thing.</summary>
internal sealed class EntryRoutes(Dashboard dashboard, string type)
{
    private static readonly string[] States = ["publish", "pending", "private", "future", "draft", "trash"];

    private static readonly Regex BlockAttributes = new(@"(?<=<!--\s+wp:[a-z0-9/-]+\s+)\{.*?\}(?=\s+/?-->)", RegexOptions.Singleline);

    private static readonly Argument Change =
        Argument.OneOf("status", "invalid_status", "unpublish", "publish", "approve", "trash", "delete", "restore") with { Required = true };

    private string One => $@"/{type}s/{MainWpRoutes.ChildSite}/{{id_{type}:[\d]+}}";

    public void Register(MainWpRoutes routes)
    {
        var state = Argument.OneOf("post_status", "invalid_post_status", States);
        routes.Get($"/{type}s", List, Argument.OneOf("status", "invalid_status", States));
        routes.Get(One, Get);
        routes.Edit($"{One}/update-status", SetStatus, Change);
        routes.Edit($"{One}/edit", Edit, state);
        routes.Create(
            $"/{type}s/{MainWpRoutes.ChildSite}/create",
            Create,
            Argument.Needed("post_title"),
            Argument.Needed("post_content"),
            state with { Required = true },
            Argument.Needed("post_name"));
        routes.Remove($"{One}/delete", Remove);
    }

    private bool IsPage => type == "page";

    /// <summary>The list of posts is broken in the server and finds nothing, ever.</summary>
    private RestAnswer List(RestRequest request)
    {
        if (request.Has("search") != request.Has("search_on"))
            throw new RestError("incomplete_search", "search and search_on belong together.");
        if (!IsPage && request.Has("dtsstart") != request.Has("dtsstop"))
            throw new RestError("incomplete_date_range", "dtsstart and dtsstop belong together.");
        var sites = ChildSites.Chosen(dashboard, request, new RestError(IsPage ? "no_website_found" : "website_not_found", "There is no such site."));
        if (!IsPage)
            throw new RestError("no_posts_found", "There are no posts.");

        var state = request.Has("status") ? request.Text("status") : "publish";
        var data = new JsonObject();
        foreach (var site in ChildSites.Answering(sites))
        {
            var rows = site.Content.Entries
                .Where(entry => entry.Type == type && entry.Status == state)
                .Where(entry => entry.Title.Contains(request.Text("search"), StringComparison.OrdinalIgnoreCase))
                .Take(request.Number("maximum") ?? 10);
            data[site.Url] = PhpValue.Array(rows.Select(entry => EntryView.Row(site, entry)));
        }

        return data.Any(pair => pair.Value is JsonArray { Count: > 0 })
            ? Said("The pages were found.", data)
            : throw new RestError("no_pages_found", "There are no pages.");
    }

    private RestAnswer Get(RestRequest request)
    {
        var (site, entry) = Find(request);
        return Said($"The {type} was found.", IsPage ? EntryView.Page(site, entry) : EntryView.Post(site, entry));
    }

    /// <summary>Of a post's changes only unpublishing is called a success; the others are made all the same.</summary>
    private RestAnswer SetStatus(RestRequest request)
    {
        var (site, entry) = Find(request);
        var status = request.Text("status");
        if (status == "delete")
            site.Content.Entries.Remove(entry);
        entry.Status = status switch { "approve" or "publish" => "publish", "trash" => "trash", _ => "draft" };
        return IsPage || status == "unpublish"
            ? Said("The status was changed.")
            : new JsonObject { ["success"] = 0, ["message"] = dashboard.Say("The status was not changed.") };
    }

    /// <summary>What is not sent is blanked, and the status falls back to draft.</summary>
    private RestAnswer Edit(RestRequest request)
    {
        Write(Find(request).Entry, request);
        return Said($"The {type} was changed.");
    }

    private RestAnswer Create(RestRequest request)
    {
        var site = Site(request);
        if (site.Connection != Connection.Answering)
            throw new RestError($"create_{type}_error", Updates.UpdateRunner.ChildUnreachable);
        var entry = new Entry { Id = site.Content.NextEntryId, Type = type, Date = dashboard.Clock.GetUtcNow() };
        Write(entry, request);
        site.Content.Entries.Insert(0, entry);
        var path = IsPage ? entry.Slug : string.Create(CultureInfo.InvariantCulture, $"{entry.Date.Year}/{entry.Date.Month:00}/{entry.Slug}");
        return Said($"The {type} was made.", new JsonObject { ["post_id"] = entry.Id, ["link"] = $"{site.Url}{path}/" });
    }

    private RestAnswer Remove(RestRequest request)
    {
        var (site, entry) = Find(request);
        site.Content.Entries.Remove(entry);
        return Said($"The {type} was deleted.");
    }

    private void Write(Entry entry, RestRequest request)
    {
        entry.Title = request.Unslashed("post_title");
        entry.Content = PhpValue.Unslashed(WithBlocksWrittenAnew(request.Text("post_content")));
        entry.Status = request.Text("post_status") is { Length: > 0 } status ? status : "draft";
        entry.Slug = request.Text("post_name");
        entry.Excerpt = request.Unslashed("post_excerpt");
        entry.Password = request.Text("post_password");
    }

    // WordPress 6.9 and later write backslashes in block attributes as \u005c (serialize_block_attributes) before the site removes a level
    // of backslashes.
    private string WithBlocksWrittenAnew(string content) => dashboard.HasAbilities
        ? BlockAttributes.Replace(content, attributes => attributes.Value.Replace(@"\\", @"\u005c", StringComparison.Ordinal))
        : content;

    private (Site Site, Entry Entry) Find(RestRequest request)
    {
        var site = Site(request);
        if (site.Connection != Connection.Answering)
            throw new RestError("get_post_error", Updates.UpdateRunner.ChildUnreachable);
        var id = request.Number($"id_{type}");
        return site.Content.Entries.FirstOrDefault(entry => entry.Id == id && entry.Type == type) is { } entry
            ? (site, entry)
            : throw new RestError("post_not_exist", $"There is no such {type}.");
    }

    /// <summary>An unknown site is no 404 here.</summary>
    private Site Site(RestRequest request) => dashboard.Sites.Find(request.Text("id_domain"))
        ?? throw new RestError("get_post_error", "The address is not usable.");

    private RestAnswer Said(string message, JsonNode? data = null)
    {
        var answer = new JsonObject { ["success"] = 1, ["message"] = dashboard.Say(message) };
        if (data is not null)
            answer["data"] = data;
        return answer;
    }
}
