using System.Globalization;
using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Sites;

namespace MainWp.Emulator.Tags;

/// <summary>Tags and what carries them.</summary>
internal static class TagView
{
    public static IReadOnlyList<Site> SitesOf(Dashboard dashboard, Tag tag) =>
        [.. dashboard.Sites.All.Where(site => site.TagIds.Contains(tag.Id))];

    public static IReadOnlyList<Client> ClientsOf(Dashboard dashboard, Tag tag) =>
        [.. SitesOf(dashboard, tag).Select(site => dashboard.Clients.Find(site.ClientId)).OfType<Client>().Distinct()];

    public static void Remove(Dashboard dashboard, Tag tag)
    {
        dashboard.Tags.Remove(tag);
        foreach (var site in dashboard.Sites.All)
            site.TagIds.Remove(tag.Id);
    }

    public static JsonObject Full(Dashboard dashboard, Tag tag)
    {
        var sites = SitesOf(dashboard, tag);
        return View(
            tag,
            sites.Count.ToString(CultureInfo.InvariantCulture),
            sites.Count == 0 ? null : string.Join(',', sites.Select(site => site.Id)));
    }

    /// <summary>After a change the server does not count.</summary>
    public static JsonObject Uncounted(Tag tag) => View(tag, "", "");

    private static JsonObject View(Tag tag, string count, string? ids) => new()
    {
        ["id"] = tag.Id.ToString(CultureInfo.InvariantCulture),
        ["name"] = tag.Name,
        ["color"] = tag.Color,
        ["count_sites"] = count,
        ["sites_ids"] = ids,
    };
}
