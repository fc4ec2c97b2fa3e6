using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Client.Version1;

public class Version1GatewayTests
{
    private const string OneSite = "GET mainwp/v1/site/site";
    private const string Ran = """{"SUCCESS":"Process ran."}""";

    [Fact]
    public async Task Reads_the_lean_list_in_one_request()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering("GET mainwp/v1/sites/all-sites", "v1/err-get-sites-by-url-missing");

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Equal(["Child 1", "Child 2", "Child 3"], said.Output.Cast<Site>().Select(site => site.Name));
        Assert.All(said.Output.Cast<Site>(), site => Assert.Equal((SiteStatus.Connected, dashboard.Address), (site.Status, site.Dashboard)));
        Assert.Equal("full_data=1&selectgroups=1", dashboard.AskedOnce("GET mainwp/v1/sites/all-sites").Query);
        Assert.Equal("", dashboard.Requests[0].Authorization);
    }

    [Fact]
    public async Task Reads_the_whole_of_a_site_from_its_own_row_and_drops_what_is_secret()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering("GET mainwp/v1/sites/all-sites", 200, """{"1":{"id":"1","name":"Child 1","url":"http://127.0.0.1:8101/","client_id":"1"}}""").Answering(OneSite, "v1/site");

        var command = new GetSiteCommand();
        command.Query.Detailed = true;
        var site = Assert.IsType<SiteDetail>(Assert.Single((await dashboard.Run(command)).Output));

        Assert.Equal(("7.1", "Twenty Twenty-Five 1.5", "6.1", 100), ($"{site.WordPressVersion}", site.ActiveTheme, $"{site.ChildVersion}", site.HealthScore));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795234702).LocalDateTime, site.LastSync);
        Assert.Empty(site.AdditionalProperties);
        Assert.Equal("site_id=1&with_tags=1", dashboard.AskedOnce(OneSite).Query);
    }

    [Fact]
    public async Task An_empty_answer_means_that_the_site_does_not_exist()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering(OneSite, "v1/err-unknown-site-id").Answering("POST mainwp/v1/site/sync-site", 200, Ran);

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().Sites.SyncAsync(99999, default));

        Assert.Equal((ErrorKind.NotFound, Resource.Site), (failure.Kind, failure.Resource));
        Assert.Empty(dashboard.Asked("POST mainwp/v1/site/sync-site"));
    }

    [Theory]
    [InlineData("100", "100", "", false)]
    [InlineData("100", "900", "", true)]
    [InlineData("100", "100", "Site is down", false)]
    [InlineData("100", "900", "Site is down", false)]
    public async Task A_sync_that_ran_counts_only_where_the_row_shows_it(string before, string after, string error, bool succeeded)
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly()
            .Answering(OneSite, 200, Row(before, "")).Answering(OneSite, 200, Row(after, error)).Answering("POST mainwp/v1/site/sync-site", 200, Ran);

        var result = await dashboard.Client().Sites.SyncAsync(7, default);

        Assert.Equal(succeeded, result.Succeeded);
        if (error.Length > 0)
            Assert.Equal(error, result.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Removing_is_done_only_where_the_site_is_gone(bool isGone)
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly()
            .Answering(OneSite, 200, Row("1", "")).Answering(OneSite, 200, isGone ? "" : Row("1", "")).Answering("DELETE mainwp/v1/site/remove-site", 200, Ran);

        var failure = await Record.ExceptionAsync(() => dashboard.Client().Sites.RemoveAsync(7, default));

        Assert.Equal(isGone ? null : ErrorKind.NotDone, (failure as MainWpException)?.Kind);
        Assert.Equal("site_id=7", dashboard.AskedOnce("DELETE mainwp/v1/site/remove-site").Query);
    }

    [Fact]
    public async Task A_change_that_the_row_does_not_show_is_not_done()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering(OneSite, 200, Row("1", "")).Answering("PUT mainwp/v1/site/edit-site", "v1/edit-site-json");

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Client().Sites.ChangeAsync(7, new SiteEdit { Name = "Other" }, null, null, default));

        Assert.Equal(ErrorKind.NotDone, failure.Kind);
        Assert.Contains("name", failure.Message);
    }

    [Fact]
    public async Task What_the_old_interface_cannot_do_says_what_would()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly();

        var failure = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new GetMonitorCommand()));

        Assert.Equal(ErrorKind.CredentialRequired, failure.Kind);
        Assert.Contains("-ApiKey", failure.Message);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Updates_leave_out_what_is_ignored_everywhere_and_on_the_site()
    {
        var ignored = """{"realwp-beta/realwp-beta.php":{"Name":"Realwp Beta","ignored_versions":["all_versions"]}}""";
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering(OneSite, "v1/site").Answering("GET mainwp/v1/updates/available-updates", "v1/available-updates")
            .Answering("GET mainwp/v1/updates/ignored-plugins-updates", 200, ignored).Answering("GET mainwp/v1/updates/ignored-themes-updates", 200);

        var said = await dashboard.Run(new GetUpdateCommand { Site = [new SiteReference(1)] });

        var slugs = said.Output.Cast<Update>().Select(update => update.Slug).ToList();
        Assert.Contains("realwp-theme", slugs);
        Assert.Contains("realwp-alpha/realwp-alpha.php", slugs);
        Assert.DoesNotContain("realwp-beta/realwp-beta.php", slugs);
    }

    [Fact]
    public async Task Tags_know_their_sites_by_the_sites()
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering("GET mainwp/v1/tags/all-tags", 200, """{"data":{"3":"A &amp; B"}}""")
            .Answering("GET mainwp/v1/sites/all-sites", 200, """{"1":{"id":"1","wpgroupids":"3,4"},"2":{"id":"2","wpgroupids":null}}""");

        var tag = Assert.IsType<Tag>(Assert.Single((await dashboard.Run(new GetTagCommand())).Output));

        Assert.Equal((3, "A & B", 1), (tag.Id, tag.Name, tag.SiteCount));
        Assert.Equal([1], tag.SiteIds);
    }

    [Fact]
    public async Task A_session_with_both_keys_asks_the_new_interface()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", 200, """{"success":1,"total":0,"data":[]}""");
        dashboard.LegacyKey = MainWp.Http.LegacyKey.Parse(FakeDashboard.ConsumerKey, FakeDashboard.ConsumerSecret, MainWp.Http.LegacyAuthentication.Header);

        await dashboard.Run(new GetTagCommand());

        Assert.Equal("GET tags", Assert.Single(dashboard.Requests).Line);
    }

    [Theory]
    [InlineData("""{"ERROR":"Invalid subscription id"}""")]
    [InlineData("""{"error":"The site is already connected"}""")]
    public async Task An_error_inside_a_success_of_version_1_is_an_error(string body)
    {
        var dashboard = new FakeDashboard().WithLegacyKeyOnly().Answering("GET mainwp/v1/site/site", 200, body);

        Assert.Equal(ErrorKind.Rejected, (await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new InvokeRequestCommand { Route = "site/site", ApiVersion = "v1" }))).Kind);
    }

    private static string Row(string synced, string error) => $$"""{"id":"7","name":"Seven","url":"https://seven.example/","client_id":"0","suspended":"0","dtsSync":"{{synced}}","sync_errors":"{{error}}"}""";
}
