using System.Text.Json.Nodes;
using MainWp.Emulator.Clients;
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
        table.Add("add-tag", Add);
        table.Add("update-tag", Change);
        table.Add("delete-tag", Delete);
        table.Add("get-tag-sites", input => SiteShape.Page([.. TagView.SitesOf(dashboard, input.Tag).OrderBy(site => site.Url, StringComparer.Ordinal)], input, SiteShape.Item));
        table.Add("get-tag-clients", input => SiteShape.Page(TagView.ClientsOf(dashboard, input.Tag), input, ClientView.Ability));
    }

    private List<Tag> Filtered(AbilityInput input)
    {
        var include = input.Ids("include");
        var exclude = input.Ids("exclude");
        return [.. dashboard.Tags.All
            .Where(tag => tag.Name.Contains(input.Text("search"), StringComparison.OrdinalIgnoreCase) || tag.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).Contains(input.Text("search"), StringComparison.Ordinal))
            .Where(tag => include.Count == 0 || include.Contains(tag.Id))
            .Where(tag => !exclude.Contains(tag.Id))
            .OrderBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private JsonNode Add(AbilityInput input)
    {
        RefuseTaken(input, null);
        return View(dashboard.Tags.Add(input.Text("name"), input.Text("color")));
    }

    private void RefuseTaken(AbilityInput input, Tag? own)
    {
        if (dashboard.Tags.All.Any(tag => tag != own && string.Equals(tag.Name, input.Text("name"), StringComparison.OrdinalIgnoreCase)))
            throw new RestError("mainwp_already_exists", "Another tag has this name.", 400);
    }

    private JsonNode Change(AbilityInput input)
    {
        var tag = input.Tag;
        RefuseTaken(input, tag);
        if (input.Has("name"))
            tag.Name = input.Text("name");
        if (input.Has("color"))
            tag.Color = input.Text("color");
        return View(tag);
    }

    private JsonNode Delete(AbilityInput input)
    {
        input.RefuseBoth();
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
