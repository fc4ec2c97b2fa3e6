using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
using MainWp.Emulator.Costs;
using MainWp.Emulator.Sites;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that read sites.</summary>
internal sealed class SiteAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("list-sites", List);
        table.Add("get-site", input => SiteShape.Full(input.Site, input.Flag("include_stats")));
        table.Add("get-sites-basic", input => SiteShape.Page(Filtered(input), input, SiteShape.Short));
        table.Add("count-sites", input => new JsonObject { ["total"] = Filtered(input).Count });
        table.Add("get-site-client", Client);
        table.Add("get-site-costs", Costs);
        table.Add("get-site-security", Security);
        table.Add("get-site-changes", input => new JsonObject
        {
            ["items"] = new JsonArray(),
            ["page"] = input.Page,
            ["per_page"] = input.Size,
            ["total"] = 0,
        });
        table.Add("get-abandoned-plugins", input => new JsonObject { ["plugins"] = new JsonArray(), ["total"] = 0 });
        table.Add("get-abandoned-themes", input => new JsonObject { ["themes"] = new JsonArray(), ["total"] = 0 });
    }

    private JsonNode List(AbilityInput input)
    {
        var filter = new SiteFilter([input.Has("status") ? input.Text("status") : "any"], input.Text("search"), [], []);
        bool OfClient(Site site) => !input.Has("client_id") || site.ClientId == input.Number("client_id");

        // The list ignores the tag, and the count ignores pending updates.
        var page = SiteShape.Page([.. filter.Apply(dashboard.Sites.All).Where(OfClient).OrderBy(site => site.Url, StringComparer.Ordinal)], input, SiteShape.Item);
        page["total"] = filter.Counted().Apply(dashboard.Sites.All).Where(OfClient).Count(site => !input.Has("tag_id") || site.TagIds.Contains(input.Number("tag_id")));
        return page;
    }

    private List<Site> Filtered(AbilityInput input)
    {
        var tags = input.Ids("tag_ids");
        return [.. dashboard.Sites.All
            .Where(site => !input.Has("status") || site.Status == input.Text("status"))
            .Where(site => tags.Count == 0 || tags.Any(site.TagIds.Contains))
            .Where(site => !input.Has("client_id") || site.ClientId == input.Number("client_id"))
            .OrderBy(site => site.Url, StringComparer.Ordinal)];
    }

    private JsonNode Client(AbilityInput input)
    {
        var client = dashboard.Clients.Find(input.Site.ClientId);
        return new JsonObject
        {
            ["client"] = client is null ? null : ClientView.Ability(client),
            ["message"] = dashboard.Say(client is null ? "The site has no client." : "The client was found."),
        };
    }

    private JsonNode Costs(AbilityInput input)
    {
        var costs = CostView.Of(dashboard, input.Site).Select(CostView.Listed).ToList();
        return new JsonObject { ["site_id"] = input.Site.Id, ["costs"] = PhpValue.Array(costs), ["total"] = costs.Count };
    }

    private JsonNode Security(AbilityInput input)
    {
        if (input.Site.Connection != Connection.Answering)
            throw new RestError("mainwp_connection_failed", Updates.UpdateRunner.ChildUnreachable, 503);
        var issues = SiteSecurity.Report(input.Site);
        return new JsonObject
        {
            ["site_id"] = input.Site.Id,
            ["security_issues"] = issues,
            ["total_issues"] = issues.Count(issue => PhpValue.Text(issue.Value) == "N"),
        };
    }
}
