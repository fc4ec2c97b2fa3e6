using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that list pending updates.</summary>
internal sealed class UpdateListAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("list-updates", List);
        table.Add("get-site-updates", OfSite);
    }

    private JsonNode List(AbilityInput input)
    {
        var (sites, unknown) = input.Sites();
        var rows = sites.SelectMany(site => Wanted(site, input).Select(update => (Site: site, Update: update))).ToList();
        var size = input.Number("per_page", 50);
        return new JsonObject
        {
            ["updates"] = PhpValue.Array(Paging.Slice(rows, input.Page, size).Select(row => UpgradeView.Row(row.Site, row.Update))),
            ["summary"] = Summary([.. rows.Select(row => row.Update)]),
            ["page"] = input.Page,
            ["per_page"] = size,
            ["total"] = rows.Count,
            ["errors"] = PhpValue.Array(unknown.Select(reference => Unknown(reference))),
        };
    }

    private JsonObject Unknown(string reference)
    {
        var row = UpdateRunAbilities.UnknownSite(reference, dashboard.Say);
        row.Insert(2, "site_name", "");
        return row;
    }

    private JsonNode OfSite(AbilityInput input)
    {
        var updates = Wanted(input.Site, input).ToList();
        return new JsonObject
        {
            ["site_id"] = input.Site.Id,
            ["site_url"] = input.Site.Url,
            ["site_name"] = input.Site.Name,
            ["updates"] = PhpValue.Array(updates.Select(update => UpgradeView.Row(input.Site, update))),
            ["rollback_items"] = new JsonObject { ["plugins"] = new JsonArray(), ["themes"] = new JsonArray() },
            ["summary"] = Summary(updates),
        };
    }

    private IEnumerable<PendingUpdate> Wanted(Site site, AbilityInput input)
    {
        var types = input.List("types");
        return dashboard.Ignored.Visible(site).Where(update => types.Count == 0 || types.Contains(update.GroupName));
    }

    private static JsonObject Summary(List<PendingUpdate> updates) => new()
    {
        ["core"] = updates.Count(update => update.Type == UpdateType.Core),
        ["plugins"] = updates.Count(update => update.Type == UpdateType.Plugin),
        ["themes"] = updates.Count(update => update.Type == UpdateType.Theme),
        ["translations"] = updates.Count(update => update.Type == UpdateType.Translation),
        ["total"] = updates.Count,
    };
}
