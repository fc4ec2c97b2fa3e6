using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

public class ChangeSiteItemCommandTests
{
    private const string Synced = """{"success":1,"data":{"id":"1","name":"Child 1"}}""";
    private const string Pending = """{"success":1,"data":[]}""";

    [Fact]
    public async Task A_slug_that_does_not_exist_is_an_error_although_the_server_says_success()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0)).Answering("POST sites/1/plugins/activate", "v2/err-sites-plugins-activate-unknown");

        var said = await dashboard.Run(new EnableSitePluginCommand { Site = [new(1)], Slug = ["nope/nope.php"] });

        Assert.Equal("PluginNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal("""{"slug":["nope/nope.php"]}""", dashboard.AskedOnce("POST sites/1/plugins/activate").Body);
    }

    [Fact]
    public async Task Says_what_is_so_after_a_sync()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0), Plugins("one/one.php", 1)).Answering("POST sites/1/plugins/activate", "v2/sites-plugins-activate");

        var said = await dashboard.Run(new EnableSitePluginCommand { Plugin = [new(Plugin("one/one.php"))], PassThru = true });

        Assert.True(Assert.IsType<SitePlugin>(Assert.Single(said.Output)).IsActive);
        dashboard.AskedOnce("POST sites/1/sync");
        Assert.Equal("Activate plugin: One (one/one.php) on Child 1 (site 1) of https://dashboard.example/", Assert.Single(said.Questions));
    }

    [Fact]
    public async Task A_plugin_that_stays_active_is_not_done()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 1)).Answering("POST sites/1/plugins/deactivate", "v2/sites-plugins-deactivate");

        var said = await dashboard.Run(new DisableSitePluginCommand { Site = [new(1)], Slug = ["one/one.php"] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Plugins_of_a_site_go_in_one_request()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0)).Answering("DELETE sites/1/plugins/delete", "v2/sites-plugins-delete");

        await dashboard.Run(new RemoveSitePluginCommand { Plugin = [new(Plugin("a/a.php")), new(Plugin("b+c/b.php"))] });

        Assert.Equal("""{"slug":["a/a.php","b%2Bc/b.php"]}""", dashboard.AskedOnce("DELETE sites/1/plugins/delete").Body);
    }

    [Fact]
    public async Task What_is_removed_and_gone_is_done_and_what_never_was_there_is_not_found()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0), """{"success":1,"data":[]}""").Answering("DELETE sites/1/plugins/delete", "v2/sites-plugins-delete");

        var said = await dashboard.Run(new RemoveSitePluginCommand { Site = [new(1)], Slug = ["one/one.php", "nope.php"] });

        Assert.Equal("PluginNotFound", Assert.Single(said.Errors).Id);
        Assert.Contains("nope.php", said.Errors[0].Cause.Message);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_afterwards_is_not_confirmed()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Pending).Answering("GET sites/1/plugins", 200, Plugins("one/one.php", 0))
            .Answering("POST sites/1/plugins/activate", "v2/sites-plugins-activate").Answering("POST sites/1/sync", "v2/err-sites-sync-disconnected");

        var said = await dashboard.Run(new EnableSitePluginCommand { Site = [new(1)], Slug = ["one/one.php"] });

        Assert.Equal("NotConfirmed", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_does_not_stop_the_others()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0), Plugins("one/one.php", 1)).Answering("POST sites/1/plugins/activate", "v2/sites-plugins-activate")
            .Answering("GET sites/2/plugins", 200, Plugins("one/one.php", 0)).Answering("POST sites/2/plugins/activate", "v2/sites-plugins-activate-unreachable");

        var said = await dashboard.Run(new EnableSitePluginCommand { Site = [new(2), new(1)], Slug = ["one/one.php"], PassThru = true });

        Assert.Equal("SiteUnreachable", Assert.Single(said.Errors).Id);
        Assert.Equal(1, Assert.IsType<SitePlugin>(Assert.Single(said.Output)).SiteId);
    }

    [Fact]
    public async Task A_theme_that_does_not_exist_is_not_asked_for_since_the_site_would_switch_to_it()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Pending).Answering("POST sites/1/sync", 200, Synced)
            .Answering("GET sites/1/themes", "v2/sites-themes").Answering("POST sites/1/themes/activate", "v2/err-sites-themes-activate-unknown");

        var said = await dashboard.Run(new EnableSiteThemeCommand { Site = [new(1)], Slug = "nope" });

        Assert.Equal("ThemeNotFound", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked("POST sites/1/themes/activate"));
    }

    [Fact]
    public async Task A_theme_that_the_dashboard_has_not_seen_yet_is_looked_for_on_the_site()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Pending).Answering("POST sites/1/sync", 200, Synced).Answering("POST sites/1/themes/activate", "v2/sites-themes-activate-back")
            .Answering("GET sites/1/themes", 200, """{"success":1,"data":[]}""").Answering("GET sites/1/themes", "v2/sites-themes");

        var said = await dashboard.Run(new EnableSiteThemeCommand { Site = [new(1)], Slug = "twentytwentyfive" });

        Assert.Empty(said.Errors);
        Assert.Equal("""{"slug":"twentytwentyfive"}""", dashboard.AskedOnce("POST sites/1/themes/activate").Body);
    }

    [Fact]
    public async Task The_active_theme_is_not_deleted()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Pending).Answering("POST sites/1/sync", 200, Synced)
            .Answering("GET sites/1/themes", "v2/sites-themes").Answering("DELETE sites/1/themes/delete", 200, """{"success":0,"data":{"error":"The theme is active."}}""");

        var said = await dashboard.Run(new RemoveSiteThemeCommand { Site = [new(1)], Slug = ["twentytwentyfive"] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_user_says_no()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new RemoveSitePluginCommand { Plugin = [new(Plugin("a/a.php"))] }, new RecordingPipeline { Answer = _ => false });

        Assert.Empty(dashboard.Requests);
    }

    [Theory]
    [InlineData("one")]
    [InlineData("O*")]
    [InlineData("one/one.php")]
    public async Task A_plugin_is_named_by_its_slug_its_folder_or_a_pattern(string slug)
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0)).Answering("POST sites/1/plugins/activate", "v2/sites-plugins-activate");

        await dashboard.Run(new EnableSitePluginCommand { Site = [new(1)], Slug = [slug] });

        Assert.Equal("""{"slug":["one/one.php"]}""", dashboard.AskedOnce("POST sites/1/plugins/activate").Body);
    }

    [Fact]
    public async Task A_question_names_only_what_is_there()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0)).Answering("GET sites/basic", 200, """{"success":1,"data":[{"id":"1","name":"Child 1"}]}""");

        var said = await dashboard.Run(new EnableSitePluginCommand { Site = [new(1)], Slug = ["typo/typo.php", "typo*"] }, new RecordingPipeline { ShowsChanges = true });

        Assert.Empty(said.Questions);
        Assert.Equal("PluginNotFound", Assert.Single(said.Errors).Id);
        Assert.Contains("'typo*'", Assert.Single(said.Warnings), StringComparison.Ordinal);
        Assert.Empty(dashboard.Asked("POST sites/1/plugins/activate"));
    }

    [Fact]
    public async Task A_pattern_never_switches_off_what_connects_the_site()
    {
        var dashboard = Dashboard("""{"success":1,"data":[{"slug":"mainwp-child/mainwp-child.php","name":"MainWP Child","active":1},{"slug":"rig-mu.php","name":"Rig","active":1,"mu":1}]}""");
        var said = await dashboard.Run(new DisableSitePluginCommand { Site = [new(1)], Slug = ["*"] });
        Assert.Single(said.Warnings);
        Assert.Empty(said.Questions);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_deleted_by_a_pattern()
    {
        var dashboard = Dashboard(Plugins("one/one.php", 0));
        var said = await dashboard.Run(new RemoveSitePluginCommand { Site = [new(1)], Slug = ["o*"] });
        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("DELETE", StringComparison.Ordinal));
    }

    private static FakeDashboard Dashboard(params string[] plugins)
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Pending).Answering("POST sites/1/sync", 200, Synced);
        foreach (var answer in plugins)
            dashboard.Answering("GET sites/1/plugins", 200, answer);
        return dashboard;
    }

    private static string Plugins(string slug, int active) =>
        $$$"""{"success":1,"data":[{"slug":"{{{slug}}}","name":"One","active":{{{active}}},"version":"1"}],"site":{"id":"1","name":"Child 1"}}""";

    private static SitePlugin Plugin(string slug) => new() { SiteId = 1, SiteName = "Child 1", Slug = slug, Name = "One", Dashboard = new FakeDashboard().Address };
}
