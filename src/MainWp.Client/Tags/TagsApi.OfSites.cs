using System.Runtime.CompilerServices;
using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <content>Tags of a dashboard that does not list them, as MainWP before 6.0: those of its sites.</content>
// docs/quirks.md, 66.
internal sealed partial class TagsApi
{
    private async Task<IReadOnlyList<Tag>> AllAsync(CancellationToken stop) =>
        (await transport.RowsAsync(Request.Get("tags"), "data", MainWpJson.Default.Tag, stop).ConfigureAwait(false)).Items is { Count: > 0 } tags ? tags : await OfSitesAsync(stop).ConfigureAwait(false);

    private async IAsyncEnumerable<Tag> OrOfSitesAsync(IAsyncEnumerable<Tag> listed, string? search, int skip, [EnumeratorCancellation] CancellationToken stop)
    {
        var isEmpty = true;
        await foreach (var tag in listed.ConfigureAwait(false))
        {
            isEmpty = false;
            yield return tag;
        }
        if (!isEmpty)
            yield break;
        var found = await OfSitesAsync(stop).ConfigureAwait(false);
        if (!transport.Connection.Facts.AnswersByAbilities && !transport.Connection.Facts.TakesFields)
            transport.Warn(Messages.TagsOfSites(transport.Connection.Address));
        var wanted = found.Where(tag => tag.Name.IndexOf(search ?? "", StringComparison.OrdinalIgnoreCase) >= 0);
        foreach (var tag in wanted.Skip(skip))
            yield return tag;
    }

    private async Task<IReadOnlyList<Tag>> OfSitesAsync(CancellationToken stop)
    {
        if (transport.Connection.Facts.AnswersByAbilities)
            return [];
        var sites = new List<Site>();
        await foreach (var site in transport.PagesAsync(page => Request.Page("sites", page, PageSize, ("_fields", "id,tags")), PageSize, site => site.Id, MainWpJson.Default.Site, stop: stop).ConfigureAwait(false))
        {
            // A dashboard that takes names of fields is a later one, whose list of tags is whole.
            if (transport.Connection.Facts.TakesFields)
                return [];
            sites.Add(site);
        }
        return
        [
            .. sites.SelectMany(site => site.TagEntries.Select(tag => (site.Id, Tag: tag))).GroupBy(pair => pair.Tag.Id).Select(same => new Tag
            {
                Id = same.Key,
                Name = same.First().Tag.Name,
                SiteCount = same.Count(),
                SiteIdsText = string.Join(",", same.Select(pair => pair.Id)),
                Dashboard = transport.Connection.Address,
            }).OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
