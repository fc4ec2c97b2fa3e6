namespace MainWp.Tests.Rollouts;

/// <summary>What of the difference between two looks is a harm; each rule on both sides of its boundary.</summary>
public sealed class RolloutRulesTests
{
    private static readonly Uri Home = new("https://shop.acme.test/");

    [Fact]
    public void A_site_that_is_as_it_was_is_good() => Assert.Equal((RolloutVerdict.Good, (string?)null), RolloutRules.Judge(Look(), Look(), []));

    [Theory]
    [InlineData(200, RolloutVerdict.Good)]
    [InlineData(399, RolloutVerdict.Good)]
    [InlineData(400, RolloutVerdict.Broken)]
    [InlineData(401, RolloutVerdict.Worse)]
    [InlineData(403, RolloutVerdict.Worse)]
    [InlineData(404, RolloutVerdict.Broken)]
    [InlineData(429, RolloutVerdict.Worse)]
    [InlineData(500, RolloutVerdict.Broken)]
    [InlineData(503, RolloutVerdict.Broken)]
    public void The_status_of_the_page_decides(int status, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(Look(), Look(page => page.Status = status), []).Verdict);

    [Fact]
    public void A_page_that_does_not_come_is_broken() =>
        Assert.Equal(RolloutVerdict.Broken, RolloutRules.Judge(Look(), Look(page => (page.Status, page.Failure) = (0, "no answer")), []).Verdict);

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public void A_page_with_which_WordPress_gives_up_is_broken_whatever_its_status(int status) =>
        Assert.Equal(RolloutVerdict.Broken, RolloutRules.Judge(Look(), Look(page => (page.Status, page.IsErrorPage) = (status, true)), []).Verdict);

    [Fact]
    public void A_blank_page_is_broken() =>
        Assert.Equal(RolloutVerdict.Broken, RolloutRules.Judge(Look(), Look(page => (page.IsBlank, page.Length) = (true, 0)), []).Verdict);

    [Theory]
    [InlineData(10_000, 2_499, RolloutVerdict.Broken)]
    [InlineData(10_000, 2_500, RolloutVerdict.Worse)]
    [InlineData(10_000, 5_999, RolloutVerdict.Worse)]
    [InlineData(10_000, 6_000, RolloutVerdict.Good)]
    [InlineData(10_000, 30_000, RolloutVerdict.Good)]
    [InlineData(499, 10, RolloutVerdict.Good)]
    [InlineData(500, 10, RolloutVerdict.Broken)]
    public void A_much_shorter_page_lacks_something(int before, int after, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(Look(page => page.Length = before), Look(page => page.Length = after), []).Verdict);

    [Theory]
    [InlineData(200, 1_700, RolloutVerdict.Good)]
    [InlineData(200, 1_701, RolloutVerdict.Worse)]
    [InlineData(1_000, 3_000, RolloutVerdict.Good)]
    [InlineData(1_000, 3_001, RolloutVerdict.Worse)]
    [InlineData(3_000, 100, RolloutVerdict.Good)]
    public void A_page_that_became_slow_is_worse(int before, int after, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(Look(page => page.FirstByteMs = before), Look(page => page.FirstByteMs = after), []).Verdict);

    [Theory]
    [InlineData("Acme", RolloutVerdict.Good)]
    [InlineData("Index of /", RolloutVerdict.Worse)]
    [InlineData(null, RolloutVerdict.Worse)]
    public void Another_title_is_worse(string? title, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(Look(), Look(page => page.Title = title), []).Verdict);

    [Theory]
    [InlineData("https://shop.acme.test/", RolloutVerdict.Good)]
    [InlineData("http://www.shop.acme.test", RolloutVerdict.Good)]
    [InlineData("https://shop.acme.test/welcome/", RolloutVerdict.Worse)]
    [InlineData("https://elsewhere.test/", RolloutVerdict.Worse)]
    [InlineData("https://shop.acme.test/wp-admin/install.php", RolloutVerdict.Broken)]
    [InlineData("https://shop.acme.test/blog/wp-admin/upgrade.php", RolloutVerdict.Broken)]
    public void Another_address_is_worse_and_the_one_of_the_installer_broken(string address, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(Look(), Look(page => page.Url = new Uri(address)), []).Verdict);

    [Theory]
    [InlineData(new[] { "a/a.php", "b/b.php" }, RolloutVerdict.Good)]
    [InlineData(new[] { "a/a.php" }, RolloutVerdict.Worse)]
    [InlineData(new[] { "b/b.php" }, RolloutVerdict.Broken)]
    [InlineData(new string[0], RolloutVerdict.Good)]
    public void A_plugin_that_is_off_is_worse_and_one_that_was_updated_broken(string[] active, RolloutVerdict verdict)
    {
        var (before, after) = (Look(), Look());
        (before.ActivePlugin, after.ActivePlugin) = (["a/a.php", "b/b.php"], active);

        Assert.Equal(verdict, RolloutRules.Judge(before, after, ["a/a.php"]).Verdict);
    }

    [Fact]
    public void A_plugin_that_was_switched_off_on_purpose_is_no_harm()
    {
        var (before, after) = (Look(), Look());
        (before.ActivePlugin, after.ActivePlugin) = (["a/a.php", "b/b.php"], ["b/b.php"]);

        Assert.Equal(RolloutVerdict.Good, RolloutRules.Judge(before, after, [], ["a/a.php"]).Verdict);
    }

    [Theory]
    [InlineData(200, 200, RolloutVerdict.Good)]
    [InlineData(200, 302, RolloutVerdict.Worse)]
    [InlineData(302, 200, RolloutVerdict.Good)]
    [InlineData(200, 403, RolloutVerdict.Worse)]
    [InlineData(200, 404, RolloutVerdict.Broken)]
    [InlineData(200, 500, RolloutVerdict.Broken)]
    [InlineData(200, 0, RolloutVerdict.Broken)]
    public void Without_the_page_the_dashboards_check_decides(int before, int after, RolloutVerdict verdict) =>
        Assert.Equal(verdict, RolloutRules.Judge(new SiteLook { HttpStatus = before }, new SiteLook { HttpStatus = after }, []).Verdict);

    [Fact]
    public void Beside_a_page_that_is_whole_the_dashboards_check_is_a_second_opinion()
    {
        var (before, after) = (Look(), Look());
        (before.HttpStatus, after.HttpStatus) = (200, 500);

        Assert.Equal(RolloutVerdict.Worse, RolloutRules.Judge(before, after, []).Verdict);
    }

    [Fact]
    public void A_site_that_the_dashboard_does_not_reach_any_more_is_broken()
    {
        var (before, after) = (Look(), Look());
        (before.IsConnected, after.IsConnected) = (true, false);

        Assert.Equal(RolloutVerdict.Broken, RolloutRules.Judge(before, after, []).Verdict);
        before.IsConnected = false;
        Assert.Equal(RolloutVerdict.Good, RolloutRules.Judge(before, after, []).Verdict);
    }

    [Fact]
    public void Of_a_site_that_was_down_before_nothing_can_be_told() => Assert.All(
        new SiteLook[] { Look(page => page.Status = 500), Look(page => page.IsErrorPage = true), Look(page => page.IsBlank = true), Look(page => page.Failure = "no answer"), new() { HttpStatus = 0 }, new() { HttpStatus = 503 } },
        before => Assert.Equal(RolloutVerdict.Unknown, RolloutRules.Judge(before, Look(page => page.Status = 500), []).Verdict));

    [Theory]
    [InlineData(0, "no answer", 200, RolloutVerdict.Good)]
    [InlineData(0, "no answer", 500, RolloutVerdict.Broken)]
    [InlineData(403, null, 200, RolloutVerdict.Good)]
    [InlineData(403, null, 500, RolloutVerdict.Broken)]
    public void Where_the_page_is_out_of_reach_from_here_the_dashboards_check_decides(int status, string? failure, int check, RolloutVerdict verdict)
    {
        var (before, after) = (Look(page => (page.Status, page.Failure) = (status, failure)), Look(page => (page.Status, page.Failure) = (status, failure)));
        (before.HttpStatus, after.HttpStatus) = (200, check);

        Assert.Equal(verdict, RolloutRules.Judge(before, after, []).Verdict);
    }

    [Fact]
    public void Of_a_site_that_nobody_looked_at_nothing_can_be_told() => Assert.All(
        new (SiteLook?, SiteLook?)[] { (null, Look()), (Look(), null), (new SiteLook(), new SiteLook()), (Look(), new SiteLook()), (Look(page => page.Status = 403), Look(page => page.Status = 403)) },
        looks => Assert.Equal(RolloutVerdict.Unknown, RolloutRules.Judge(looks.Item1, looks.Item2, []).Verdict));

    [Fact]
    public void The_gravest_harm_is_the_verdict_and_comes_first_in_the_text()
    {
        var (verdict, problem) = RolloutRules.Judge(Look(), Look(page => (page.Title, page.Status) = (null, 500)), []);

        Assert.Equal((RolloutVerdict.Broken, "The page answers with HTTP 500 (200 before)."), (verdict, problem));
    }

    [Fact]
    public void One_slow_answer_or_one_error_of_three_counts_for_nothing()
    {
        var (fine, slow, dead) = (Page(), Page(), Page());
        slow.FirstByteMs = 20_000;
        dead.Status = 503;

        Assert.Equal(fine, PageLook.Middle([slow, fine, fine]));
        Assert.True(PageLook.Middle([fine, dead, fine])!.IsUp);
        Assert.False(PageLook.Middle([fine, dead, dead])!.IsUp);
        Assert.Null(PageLook.Middle([]));
    }

    private static PageLook Page() => new() { Status = 200, Url = Home, Length = 10_000, FirstByteMs = 200, Title = "Acme" };

    private static SiteLook Look(Action<PageLook>? change = null)
    {
        var page = Page();
        change?.Invoke(page);
        return new SiteLook { Page = page };
    }
}
