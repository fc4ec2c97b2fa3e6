using System.Text.Json.Nodes;
using MainWp.Emulator.Sites;
using MainWp.Emulator.Updates;
using MainWp.Emulator.WordPress;

namespace MainWp.Emulator.Abilities;

/// <summary>Abilities that change one site.</summary>
internal sealed class SiteChangeAbilities(Dashboard dashboard)
{
    public void Register(AbilityTable table)
    {
        table.Add("add-site", Add);
        table.Add("update-site", Change);
        table.Add("delete-site", Delete);
        table.Add("reconnect-site", input => Done("reconnected", input.Site, SiteConnection.Reconnect(dashboard, input.Site), "mainwp_reconnect_failed"));
        table.Add("disconnect-site", Disconnect);
        table.Add("suspend-site", input => Suspend("suspended", input.Site, true));
        table.Add("unsuspend-site", input => Suspend("unsuspended", input.Site, false));
        table.Add("check-site", Check);
    }

    private JsonNode Add(AbilityInput input)
    {
        if (!Uri.TryCreate(input.Text("url"), UriKind.Absolute, out _))
            throw new RestError("mainwp_invalid_url", "This is not an address.", 400);
        var added = SiteAddition.Add(dashboard, input.Text("url"), input.Text("name"), input.Text("admin_username"), input.Text("adminpassword"));
        if (added.Existing is not null)
            throw new RestError("mainwp_site_already_exists", "The dashboard has this site.", 409);
        if (added.Site is not { } site)
            throw new RestError("mainwp_site_add_failed", added.Error!, 500);
        Apply(site, input);
        return SiteShape.Full(site, stats: false);
    }

    private JsonNode Change(AbilityInput input)
    {
        var site = input.Site;
        if (input.Has("name"))
            site.Name = PhpValue.Escape(input.Text("name"));
        if (input.Has("url"))
            site.Url = input.Text("url");
        if (input.Has("admin_username"))
            site.AdminUser = input.Text("admin_username");
        if (input.Has("suspended"))
            site.IsSuspended = input.Number("suspended") == 1;
        Apply(site, input);
        return SiteShape.Full(site, stats: false);
    }

    private static void Apply(Site site, AbilityInput input)
    {
        if (input.Has("client_id"))
            site.ClientId = input.Number("client_id");
        if (input.Has("tag_ids"))
        {
            site.TagIds.Clear();
            site.TagIds.UnionWith(input.Ids("tag_ids"));
        }
    }

    private JsonNode Delete(AbilityInput input)
    {
        input.RefuseBoth();
        var site = input.Site;
        if (input.IsDryRun())
        {
            return new JsonObject
            {
                ["dry_run"] = true,
                ["would_affect"] = SiteShape.Short(site),
                ["warnings"] = PhpValue.Texts([dashboard.Say("The site would be gone from the dashboard.")]),
            };
        }

        dashboard.Sites.Remove(site);
        return new JsonObject
        {
            ["dry_run"] = false,
            ["deleted"] = true,
            ["site"] = SiteShape.Short(site),
            ["would_affect"] = new JsonArray(),
            ["warnings"] = new JsonArray(),
        };
    }

    /// <summary>A mark in the dashboard, for which the child is not asked.</summary>
    private JsonNode Disconnect(AbilityInput input)
    {
        SiteConnection.Mark(dashboard, input.Site);
        return new JsonObject { ["disconnected"] = true, ["site"] = SiteShape.Full(input.Site, stats: false) };
    }

    private static JsonNode Done(string what, Site site, bool succeeded, string code) => succeeded
        ? new JsonObject { [what] = true, ["site"] = SiteShape.Full(site, stats: false) }
        : throw new RestError(code, UpdateRunner.ChildUnreachable, 503);

    private static JsonNode Suspend(string what, Site site, bool suspended)
    {
        site.IsSuspended = suspended;
        return new JsonObject { [what] = true, ["site"] = SiteShape.Full(site, stats: false) };
    }

    private JsonNode Check(AbilityInput input)
    {
        var code = SiteConnection.Check(dashboard, input.Site);
        return new JsonObject
        {
            ["site_id"] = input.Site.Id,
            ["response_time"] = 0.02,
            ["checked"] = true,
            ["site"] = SiteShape.Short(input.Site),
            ["status"] = new JsonObject { ["online"] = code == 200, ["http_code"] = code, ["response_time"] = 0.02 },
        };
    }
}
