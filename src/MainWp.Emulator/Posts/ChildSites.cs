using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Posts;

/// <summary>How posts, pages and users choose child sites: by websites, groups (tag names) or clients.</summary>
internal static class ChildSites
{
    public static IReadOnlyList<Site> Chosen(Dashboard dashboard, RestRequest request, RestError nobody)
    {
        var websites = request.List("websites");
        var groups = Names(request, "groups");
        var clients = Names(request, "clients");
        if (new[] { websites.Count, groups.Count, clients.Count }.Count(count => count > 0) > 1)
            throw new RestError("invalid_filter_params", "Only one of websites, groups and clients may be given.");

        if (websites.FirstOrDefault(id => !dashboard.Sites.All.Any(site => site.Id.ToString() == id || site.Host == id)) is { } unknown)
            throw new RestError("rest_invalid_param", "Invalid parameter(s): websites", 400) { Parameters = new JsonObject { ["websites"] = $"Invalid site ID: {unknown}." }, Details = new JsonObject() };

        var sites = dashboard.Sites.All.Where(site =>
            websites.Contains(site.Id.ToString()) || websites.Contains(site.Host)
            || groups.Any(name => site.TagIds.Any(id => dashboard.Tags.NameOf(id) == name))
            || clients.Any(name => dashboard.Clients.Find(site.ClientId) is { } client && (client.Name == name || client.Id.ToString() == name)))
            .ToList();
        return sites.Count > 0 ? sites : throw nobody;
    }

    public static IEnumerable<Site> Answering(IEnumerable<Site> sites) =>
        sites.Where(site => site.SyncErrors.Length == 0 && !site.IsSuspended && site.Connection == Connection.Answering);

    /// <summary>Names hold blanks, so only commas separate them.</summary>
    private static IReadOnlyList<string> Names(RestRequest request, string name) =>
        [.. request.Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
