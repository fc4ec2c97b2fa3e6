namespace MainWp.Tests.Client.Updates;

public class BatchPlanTests
{
    private static readonly Update[] Pending =
    [
        Of(1, UpdateType.Plugin, "a/a.php"), Of(1, UpdateType.Translation, "a"),
        Of(2, UpdateType.Plugin, "a/a.php"), Of(2, UpdateType.Plugin, "b/b.php"), Of(2, UpdateType.Core, "wordpress"),
    ];

    [Fact]
    public void Everything_is_one_request_where_the_server_takes_everything()
    {
        var step = Assert.Single(BatchPlan.For(new UpdateSelection { All = true }, Pending, hasAbilities: true, canRunAbilities: false));

        Assert.Equal(BatchStepKind.AllSites, step.Kind);
        Assert.Equal(5, step.Updates.Count);
    }

    [Fact]
    public void The_older_batch_leaves_translations_out_so_they_go_apart()
    {
        var steps = BatchPlan.For(new UpdateSelection { All = true }, Pending, hasAbilities: false, canRunAbilities: false);

        Assert.Equal([BatchStepKind.Items, BatchStepKind.AllSites], steps.Select(step => step.Kind));
        Assert.Equal(["a"], steps[0].Slugs);
        Assert.DoesNotContain(steps[1].Updates, update => update.Type == UpdateType.Translation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void All_with_a_filter_never_takes_the_route_that_ignores_filters(bool canRunAbilities)
    {
        var selection = new UpdateSelection { All = true, Types = [UpdateType.Plugin] };

        var steps = BatchPlan.For(selection, [.. Pending.Where(selection.Holds)], hasAbilities: true, canRunAbilities);

        Assert.DoesNotContain(steps, step => step.Kind is BatchStepKind.AllSites or BatchStepKind.WholeSite);
        Assert.All(steps, step => Assert.Equal([UpdateType.Plugin], step.Types));
    }

    [Fact]
    public void Single_updates_never_reach_a_site_that_they_were_not_meant_for()
    {
        var selection = new UpdateSelection { Items = [(1, UpdateType.Plugin, "a/a.php"), (2, UpdateType.Plugin, "b/b.php")] };

        var steps = BatchPlan.For(selection, [.. Pending.Where(selection.Holds)], hasAbilities: true, canRunAbilities: true);

        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.Equal(BatchStepKind.Ability, step.Kind));
        Assert.Equal([("1", "a/a.php"), ("2", "b/b.php")], steps.Select(step => (string.Join(",", step.Sites), string.Join(",", step.Slugs))));
    }

    [Fact]
    public void The_same_updates_of_many_sites_are_one_request()
    {
        var selection = new UpdateSelection { Sites = [1, 2], Slugs = ["a/a.php"] };

        var step = Assert.Single(BatchPlan.For(selection, [.. Pending.Where(selection.Holds)], hasAbilities: true, canRunAbilities: true));

        Assert.Equal([1, 2], step.Sites);
        Assert.Equal(["a/a.php"], step.Slugs);
    }

    [Fact]
    public void A_slug_that_names_two_types_is_asked_for_type_by_type()
    {
        Update[] pending = [Of(1, UpdateType.Theme, "same"), Of(1, UpdateType.Translation, "same")];
        var selection = new UpdateSelection { Items = [(1, UpdateType.Theme, "same")] };

        var step = Assert.Single(BatchPlan.For(selection, [.. pending.Where(selection.Holds)], hasAbilities: true, canRunAbilities: true));

        Assert.Equal([UpdateType.Theme], step.Types);
    }

    [Fact]
    public void Without_abilities_a_whole_site_is_one_request_and_a_filter_is_one_per_type()
    {
        var whole = BatchPlan.For(new UpdateSelection { Sites = [2] }, [.. Pending.Where(update => update.SiteId == 2)], hasAbilities: true, canRunAbilities: false);
        var filtered = new UpdateSelection { Sites = [2], Types = [UpdateType.Core, UpdateType.Plugin] };
        var parts = BatchPlan.For(filtered, [.. Pending.Where(filtered.Holds)], hasAbilities: true, canRunAbilities: false);

        Assert.Equal(BatchStepKind.WholeSite, Assert.Single(whole).Kind);
        Assert.Equal([BatchStepKind.Items, BatchStepKind.Core], parts.Select(step => step.Kind));
    }

    [Fact]
    public void Nothing_pending_needs_no_request() => Assert.Empty(BatchPlan.For(new UpdateSelection { All = true }, [], true, true));

    [Fact]
    public void An_ability_is_never_run_without_sites() => Assert.Throws<ArgumentException>(() => RunUpdatesInput.For([], [UpdateType.Plugin], []));

    private static Update Of(int site, UpdateType type, string slug) => new() { SiteId = site, SiteName = $"Site {site}", Type = type, Slug = slug, Name = slug, CurrentVersion = new("1.0"), NewVersion = new("1.1") };
}
