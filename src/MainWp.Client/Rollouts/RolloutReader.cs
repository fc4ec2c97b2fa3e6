using System.Globalization;
using System.Text.Json;

namespace MainWp;

/// <summary>Reads a plan. It may have been edited by hand, and it decides which sites are updated, so everything that is not clear is refused.</summary>
internal static class RolloutReader
{
    /// <summary>The plan in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="place">Where the text is from, for messages.</param>
    /// <exception cref="MainWpException">RolloutInvalid.</exception>
    public static Rollout Read(string json, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new PlanNode(document.RootElement, "the plan"));
        }
        catch (JsonException e)
        {
            throw new MainWpException(ErrorKind.RolloutInvalid, Messages.PlanInvalid(place, Messages.PlanNotJson(e.LineNumber + 1)));
        }
        catch (FormatException e)
        {
            throw new MainWpException(ErrorKind.RolloutInvalid, Messages.PlanInvalid(place, e.Message));
        }
    }

    private static Rollout Read(PlanNode plan)
    {
        var schema = plan.Number("schemaVersion");
        if (schema != Rollout.CurrentSchema)
            throw new FormatException(Messages.PlanOtherSchema(schema, Rollout.CurrentSchema));
        plan.OptionalText("$schema");
        var rollout = new Rollout
        {
            ModuleVersion = SoftwareVersion.Of(plan.OptionalText("module")),
            Dashboard = Http.DashboardAddress.Normal(plan.Address("dashboard")),
            CreatedAt = plan.Time("createdAt") ?? throw plan.Wrong("createdAt", "a time"),
            SavedAt = plan.Time("savedAt"),
            StoppedAt = plan.Time("stoppedAt"),
            Soak = TimeSpan.TryParseExact(plan.Text("soak"), "c", CultureInfo.InvariantCulture, out var soak) && soak >= TimeSpan.Zero ? soak : throw plan.Wrong("soak", "a length of time such as 02:00:00"),
            Limit = FailureLimit.Parse(plan.Text("maximumFailure")) ?? throw plan.Wrong("maximumFailure", "a number such as \"1\", or a part such as \"5%\""),
            ApproveEach = plan.Flag("approveEach"),
            AllowNewerVersion = plan.Flag("allowNewerVersion"),
            Ring = ItemList<RolloutRing>.Of(plan.Nodes("rings").Select(Ring)),
            Site = ItemList<RolloutSite>.Of(plan.Nodes("sites").Select(Site)),
        };
        var rings = Unique(rollout.Ring.Select(ring => ring.Name), name => Messages.PlanRingTwice(name));
        var sites = new Dictionary<int, RolloutSite>();
        foreach (var site in rollout.Site)
        {
            if (!rings.Contains(site.Ring))
                throw new FormatException(Messages.PlanUnknownRing(site.ToString(), site.Ring));
            if (sites.ContainsKey(site.SiteId))
                throw new FormatException(Messages.PlanSiteTwice(site.SiteId));
            sites[site.SiteId] = site;
        }
        rollout.Update = ItemList<RolloutUpdate>.Of(plan.Nodes("updates").Select(row => Update(row, sites, rollout.Dashboard)));
        plan.End();
        Unique(rollout.Update.Select(update => (update.SiteId, update.Type, update.Slug)), same => Messages.PlanUpdateTwice(same.Slug, same.SiteId));
        return rollout.Update.Count > 0 ? rollout : throw new FormatException(Messages.PlanEmpty);
    }

    private static HashSet<T> Unique<T>(IEnumerable<T> keys, Func<T, string> twice)
    {
        var known = new HashSet<T>();
        foreach (var key in keys)
        {
            if (!known.Add(key))
                throw new FormatException(twice(key));
        }
        return known;
    }

    private static RolloutRing Ring(PlanNode row)
    {
        var ring = new RolloutRing
        {
            Name = row.Text("name"),
            State = row.Word<RolloutRingState>("state"),
            StartedAt = row.Time("startedAt"),
            JudgedAt = row.Time("judgedAt"),
            SoaksUntil = row.Time("soaksUntil"),
            CompletedAt = row.Time("completedAt"),
            ApprovedAt = row.Time("approvedAt"),
            JobId = ItemList<string>.Of(row.Texts("jobs")),
        };
        row.End();
        if (ring.State == RolloutRingState.Soaking && (ring.JudgedAt is null || ring.SoaksUntil is null))
            throw row.Wrong("soaksUntil", "a time, as its ring is watched until then");
        return ring;
    }

    private static RolloutSite Site(PlanNode row)
    {
        var site = new RolloutSite
        {
            Ring = row.Text("ring"),
            SiteId = row.Number("siteId"),
            SiteName = row.OptionalText("site"),
            SiteUrl = row.OptionalAddress("url"),
            Verdict = row.OptionalWord<RolloutVerdict>("verdict"),
            Problem = row.OptionalText("problem"),
            Mitigation = row.OptionalText("mitigation"),
            Before = Look(row.Node("before")),
            After = Look(row.Node("after")),
        };
        row.End();
        return site;
    }

    private static RolloutUpdate Update(PlanNode row, Dictionary<int, RolloutSite> sites, Uri dashboard)
    {
        var id = row.Number("siteId");
        var site = sites.TryGetValue(id, out var found) ? found : throw new FormatException(Messages.PlanUnknownSite(id));
        var ring = row.Text("ring");
        if (ring != site.Ring)
            throw new FormatException(Messages.PlanOtherRing(site.ToString(), ring, site.Ring));
        row.OptionalText("site");
        var update = new RolloutUpdate
        {
            Dashboard = dashboard,
            Site = site,
            Type = row.Word<UpdateType>("type") is var type && type != UpdateType.Unknown ? type : throw row.Wrong("type", "Core, Plugin, Theme or Translation"),
            Slug = row.Text("slug"),
            Name = row.OptionalText("name"),
            FromVersion = SoftwareVersion.Of(row.OptionalText("from")),
            ToVersion = SoftwareVersion.Of(row.OptionalText("to")),
            State = row.Word<RolloutUpdateState>("state"),
            Error = row.OptionalText("error"),
            StartedAt = row.Time("startedAt"),
        };
        row.End();
        return update;
    }

    private static SiteLook? Look(PlanNode? row)
    {
        if (row is null)
            return null;
        var look = new SiteLook
        {
            At = row.Time("at") ?? throw row.Wrong("at", "a time"),
            HttpStatus = row.OptionalNumber("httpStatus"),
            IsConnected = row.OptionalFlag("isConnected"),
            Page = Page(row.Node("page")),
            ActivePlugin = ItemList<string>.Of(row.Texts("activePlugins")),
        };
        row.End();
        return look;
    }

    private static PageLook? Page(PlanNode? row)
    {
        if (row is null)
            return null;
        var page = new PageLook
        {
            Status = row.Number("status"),
            Url = row.OptionalAddress("url"),
            Length = row.Number("length"),
            FirstByteMs = row.Number("firstByteMs"),
            Title = row.OptionalText("title"),
            IsErrorPage = row.Flag("isErrorPage"),
            IsBlank = row.Flag("isBlank"),
            Failure = row.OptionalText("failure"),
        };
        row.End();
        return page;
    }
}
