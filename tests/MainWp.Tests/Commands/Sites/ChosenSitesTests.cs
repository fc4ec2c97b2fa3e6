using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

/// <summary>Sites by tag, client and pattern, and those that are left alone.</summary>
public class ChosenSitesTests
{
    private const string Two = """{"success":1,"data":[{"id":"1","name":"One","status":"connected"},{"id":"2","name":"Two","status":"disconnected"}]}""";
    private const string Done = """{"success":1,"data":{"a/a.php":{"success":1,"name":"A","old_version":"1.0","version":"1.1"}}}""";

    [Fact]
    public async Task A_site_that_is_excluded_is_not_synced_with_all_the_others()
    {
        var dashboard = Fleet();

        await dashboard.Run(new SyncSiteCommand { All = true, ExcludeSite = [new("Site 2")] });

        dashboard.AskedOnce("POST sites/1/sync");
        Assert.Empty(dashboard.Asked("POST sites/2/sync"));
    }

    [Fact]
    public async Task What_is_to_be_excluded_and_is_not_there_ends_the_command()
    {
        var dashboard = Fleet();

        await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new SyncSiteCommand { All = true, ExcludeSite = [new("Shop*")] }));
        await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new StartBatchUpdateCommand { All = true, ExcludeSite = [new("Shop")] }));

        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_but_one_never_goes_by_the_route_that_means_everything()
    {
        var dashboard = Fleet().Answering("POST updates/1/update/plugins", 200, Done);

        await dashboard.Run(new StartBatchUpdateCommand { All = true, ExcludeSite = [new(2)] });

        dashboard.AskedOnce("POST updates/1/update/plugins");
        Assert.DoesNotContain(dashboard.Requests, request => request.Line is "POST updates/update" or "POST updates/2/update/plugins");
    }

    [Fact]
    public async Task A_slug_that_is_excluded_stays_as_it_is_on_every_site()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "shop/shop.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (1, "shop/shop.php")))
            .Answering("POST updates/1/update/plugins", 200, Done).Answering("POST sites/1/sync", "v2/sites-sync");

        await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1)], ExcludeSlug = ["shop"] });

        Assert.Equal("slug=a%2Fa.php", dashboard.AskedOnce("POST updates/1/update/plugins").Body);
        Assert.Empty(dashboard.Asked("POST updates/1/update"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A*")]
    [InlineData("a/a.php")]
    public async Task Updates_are_found_by_folder_and_by_pattern(string slug)
    {
        var said = await Fleet().Run(new GetUpdateCommand { Slug = [slug] });

        Assert.Equal(2, said.Output.Count);
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task Filters_that_match_nothing_are_not_silent()
    {
        var listed = await Fleet().Run(new GetUpdateCommand { Slug = ["typo/typo.php"], Type = [UpdateType.Theme] });
        var started = await Fleet().Run(new StartBatchUpdateCommand { Site = [new(1)], Slug = ["typo"] });
        var named = await Fleet().Run(new GetSiteCommand { Site = [new("Shop*")] });
        var synced = await Fleet().Run(new SyncSiteCommand { Site = [new("Shop*")] });

        Assert.Equal(2, listed.Warnings.Count);
        Assert.Contains(started.Warnings, warning => warning.Contains("-Slug typo", StringComparison.Ordinal));
        Assert.Contains("'Shop*'", Assert.Single(named.Warnings), StringComparison.Ordinal);
        Assert.Contains("'Shop*'", Assert.Single(synced.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_and_syncs_of_a_tag_are_those_of_its_sites()
    {
        var updates = Tagged();
        var syncs = Tagged();

        var said = await updates.Run(new GetUpdateCommand { Tag = [new(7)] });
        await syncs.Run(new SyncSiteCommand { Tag = [new(7)] });

        Assert.All(said.Output.Cast<Update>(), update => Assert.Equal(1, update.SiteId));
        syncs.AskedOnce("POST sites/1/sync");
        Assert.Empty(syncs.Asked("POST sites/2/sync"));
    }

    [Fact]
    public async Task Sites_of_a_tag_or_a_client_are_also_chosen_by_their_state()
    {
        var dashboard = new FakeDashboard().Answering("GET tags/7/sites", 200, Two).Answering("GET clients/5/sites", 200, Two).Answering("GET sites", 200, Two);

        var said = await dashboard.Run(new GetSiteCommand { Tag = [new(7)], Status = SiteFilter.Disconnected });
        var counted = await dashboard.Run(new GetSiteCommand { Client = [new(5)], Status = SiteFilter.Disconnected, Count = true });

        Assert.Equal(2, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
        Assert.Equal([1], counted.Output);
    }

    [Fact]
    public async Task Adding_a_tag_leaves_the_others()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":2,"data":[{"id":"9","name":"new"},{"id":"7","name":"old"}]}""")
            .Answering("GET sites", 200, """{"success":1,"total":1,"data":[{"id":"1","name":"One","client_id":"3","tags":{"7":"old","8":"gone"}}]}""")
            .Answering("PUT sites/1/edit", 200, """{"success":1,"data":{"id":"1","name":"One"}}""").Answering("GET tags/9", 200, """{"success":1,"data":{"id":"9","name":"new"}}""").Answering("GET tags/8", 200, """{"success":1,"data":{"id":"8","name":"gone"}}""");

        await dashboard.Run(new SetSiteCommand { Site = [new(1)], AddTag = [new(9)] });
        await dashboard.Run(new SetSiteCommand { Site = [new(1)], RemoveTag = [new(7)] });

        Assert.Contains("\"groupids\":\"7,8,9\"", dashboard.Asked("PUT sites/1/edit")[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"groupids\":\"8\"", dashboard.Asked("PUT sites/1/edit")[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_tag_is_not_said_to_be_taken_away()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, """{"success":1,"total":1,"data":[{"id":"1","name":"One","client_id":"3","tags":{"7":"old"}}]}""")
            .Answering("GET tags", 200, """{"success":1,"total":1,"data":[{"id":"7","name":"old"}]}""").Answering("GET tags/7", 200, """{"success":1,"data":{"id":"7","name":"old"}}""");

        var said = await dashboard.Run(new SetSiteCommand { Site = [new(1)], RemoveTag = [new(7)] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("PUT sites/1/edit"));
    }

    private static FakeDashboard Fleet() => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
        .Answering("GET sites/basic", 200, """{"success":1,"total":2,"data":[{"id":"1","name":"Site 1","url":"https://site-1.example/"},{"id":"2","name":"Site 2","url":"https://site-2.example/"}]}""")
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
        .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");

    private static FakeDashboard Tagged() => Fleet().Answering("GET tags/7/sites", 200, """{"success":1,"data":[{"id":"1","name":"Site 1"}]}""");
}
