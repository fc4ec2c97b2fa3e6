using System.Text.Json.Nodes;
using MainWp.Emulator.Tags;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities about tags.</summary>
internal sealed class TagAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("list-tags", input => SiteShape.Page(Filtered(input), input, View));
        table.Add("get-tag", input => View(input.Tag));
        table.Add("add-tag", input => View(dashboard.Tags.Add(input.Text("name"), input.Text("color"))));
        table.Add("update-tag", Change);
        table.Add("delete-tag", Delete);
        table.Add("get-tag-sites", input => SiteShape.Page(TagView.SitesOf(dashboard, input.Tag), input, SiteShape.Item));
        table.Add("get-tag-clients", input => SiteShape.Page(TagView.ClientsOf(dashboard, input.Tag), input, client => new JsonObject
        {
            ["client_id"] = client.Id,
            ["name"] = client.Name,
            ["email"] = client.Email,
            ["suspended"] = client.IsSuspended ? 1 : 0,
        }));
    }

    private List<Tag> Filtered(AbilityInput input)
    {
        var include = input.Ids("include");
        var exclude = input.Ids("exclude");
        return [.. dashboard.Tags.All
            .Where(tag => tag.Name.Contains(input.Text("search"), StringComparison.OrdinalIgnoreCase) || tag.Id == input.Number("search"))
            .Where(tag => include.Count == 0 || include.Contains(tag.Id))
            .Where(tag => !exclude.Contains(tag.Id))
            .OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private JsonNode Change(AbilityInput input)
    {
        var tag = input.Tag;
        if (input.Has("name"))
            tag.Name = input.Text("name");
        if (input.Has("color"))
            tag.Color = input.Text("color");
        return View(tag);
    }

    private JsonNode Delete(AbilityInput input)
    {
        if (!input.Flag("confirm") && !input.Flag("dry_run"))
            _ = input.IsDryRun();
        var tag = input.Tag;
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = new JsonObject
                {
                    ["id"] = tag.Id,
                    ["name"] = tag.Name,
                    ["sites_count"] = TagView.SitesOf(dashboard, tag).Count,
                    ["clients_count"] = TagView.ClientsOf(dashboard, tag).Count,
                },
                ["warnings"] = new JsonArray(),
            };
        }

        TagView.Remove(dashboard, tag);
        return new JsonObject { ["deleted"] = true, ["tag"] = new JsonObject { ["id"] = tag.Id, ["name"] = tag.Name } };
    }

    private JsonObject View(Tag tag)
    {
        var sites = TagView.SitesOf(dashboard, tag);
        return new JsonObject
        {
            ["id"] = tag.Id,
            ["name"] = tag.Name,
            ["color"] = tag.Color.Length == 0 ? null : tag.Color,
            ["sites_count"] = sites.Count,
            ["sites_ids"] = PhpValue.Array(sites.Select(site => (JsonNode?)site.Id)),
        };
    }
}
