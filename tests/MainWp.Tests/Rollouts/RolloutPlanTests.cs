namespace MainWp.Tests.Rollouts;

/// <summary>Sites and their updates in rings.</summary>
public sealed class RolloutPlanTests
{
    [Fact]
    public void A_site_is_in_the_first_ring_that_names_it()
    {
        var rollout = Fill(out _, [("canary", [1]), ("early", [1, 2]), ("*", null)], Pending(3, "a"), Pending(2, "a"), Pending(1, "a"), Pending(1, "b"));

        Assert.Equal(["canary", "early", "*"], rollout.Ring.Select(ring => ring.Name));
        Assert.Equal([("canary", 1), ("early", 2), ("*", 3)], rollout.Site.Select(site => (site.Ring, site.SiteId)));
        Assert.Equal(["a", "b", "a", "a"], rollout.Update.Select(update => update.Slug));
    }

    [Fact]
    public void Who_is_in_no_ring_and_who_is_suspended_is_left_out_and_told()
    {
        var rollout = Fill(out var plan, [("canary", [1, 3])], Pending(1, "a"), Pending(2, "a"), Pending(3, "a", isSuspended: true));

        Assert.Equal([1], rollout.Site.Select(site => site.SiteId));
        Assert.Equal(["Site 2 (site 2)"], plan.Unplaced);
        Assert.Equal(["Site 3 (site 3)"], plan.Suspended);
    }

    [Fact]
    public void A_ring_without_updates_and_an_update_that_nobody_tries_first_are_told()
    {
        Fill(out var plan, [("canary", [9]), ("early", [1]), ("*", null)], Pending(1, "a"), Pending(2, "a"), Pending(2, "b"));

        Assert.Equal(["canary"], plan.Empty);
        Assert.Equal(["b 2.0"], plan.Untried);
    }

    [Fact]
    public void The_same_plugin_in_another_version_is_another_update()
    {
        var other = Pending(2, "a");
        other.NewVersion = new SoftwareVersion("3.0");

        Fill(out var plan, [("canary", [1]), ("*", null)], Pending(1, "a"), other);

        Assert.Equal(["a 3.0"], plan.Untried);
    }

    [Fact]
    public void What_is_pending_for_several_languages_is_one_update()
    {
        var rollout = Fill(out _, [("*", null)], Pending(1, "a"), Pending(1, "a"), Pending(1, "b"));

        Assert.Equal(["a", "b"], rollout.Update.Select(update => update.Slug));
        Assert.Equal(2, RolloutReader.Read(rollout.ToJson(), "It").Update.Count);
    }

    [Fact]
    public void An_address_that_nobody_can_visit_is_left_out()
    {
        var update = Pending(1, "a");
        update.SiteUrl = new Uri("shop.example", UriKind.RelativeOrAbsolute);

        Assert.Null(Fill(out _, [("*", null)], update).Site[0].SiteUrl);
    }

    private static Rollout Fill(out RolloutPlan plan, (string, IReadOnlyCollection<int>?)[] rings, params Update[] pending)
    {
        plan = new RolloutPlan(rings);
        return plan.Fill(new Rollout { Dashboard = new Uri("https://dashboard.example/") }, pending);
    }

    private static Update Pending(int site, string slug, bool isSuspended = false) => new()
    {
        SiteId = site,
        SiteName = $"Site {site}",
        Type = UpdateType.Plugin,
        Slug = slug,
        CurrentVersion = new SoftwareVersion("1.0"),
        NewVersion = new SoftwareVersion("2.0"),
        IsOnSuspendedSite = isSuspended,
    };
}
