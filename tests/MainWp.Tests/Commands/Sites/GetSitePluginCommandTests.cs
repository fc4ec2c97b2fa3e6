using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands;

public class GetSitePluginCommandTests
{
    private const string Rows = """
        {"success":1,"total":3,"data":[
            {"mainwp":"F","name":"One &amp; only","slug":"one/one.php","description":"<b>d</b>","version":"1.0","active":1},
            {"mainwp":"T","name":"MainWP Child","slug":"mainwp-child/mainwp-child.php","description":"","version":"6.1","active":1},
            {"mainwp":"F","name":"Idle","slug":"idle.php","description":"","version":"2","active":0}],
         "site":{"id":"1","name":"Child 1","url":"https://one.example/","client_id":"0"}}
        """;

    private const string Pending = """{"success":1,"total":1,"data":[{"id":"1","name":"Child 1","plugin_upgrades":"{\"one/one.php\":{\"Name\":\"One\",\"Version\":\"1.0\",\"update\":{\"new_version\":\"1.5\"}}}","theme_upgrades":"[]"}]}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_the_same_whole_plugins_on_both_generations(bool isLegacy)
    {
        var dashboard = Dashboard();
        if (isLegacy)
            dashboard.Legacy();

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(1)] });

        var plugin = Assert.IsType<SitePlugin>(said.Output[0]);
        Assert.Equal(("One & only", "one/one.php", "1.0", "1.5", true, false, "<b>d</b>"), (plugin.Name, plugin.Slug, $"{plugin.Version}", $"{plugin.UpdateVersion}", plugin.IsActive, plugin.IsMustUse, plugin.Description));
        Assert.Equal((1, "Child 1", dashboard.Address), (plugin.SiteId, plugin.SiteName, plugin.Dashboard));
        Assert.Equal([false, true, false], said.Output.Cast<SitePlugin>().Select(found => found.IsMainWpChild == true));
        Assert.Equal("page=1&per_page=10000", dashboard.AskedOnce("GET sites/1/plugins").Query);
    }

    [Theory]
    [InlineData(SiteItemStatus.Active, 2)]
    [InlineData(SiteItemStatus.Inactive, 1)]
    [InlineData(SiteItemStatus.Any, 3)]
    public async Task Sorts_states_out_itself_since_some_servers_ignore_that(SiteItemStatus status, int expected)
    {
        var dashboard = Dashboard();

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(1)], Filter = { Status = status } });

        Assert.Equal(expected, said.Output.Count);
        Assert.DoesNotContain("status", dashboard.AskedOnce("GET sites/1/plugins").Query);
    }

    [Fact]
    public async Task Reads_the_shape_of_WordPress_6_9_too()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/plugins", "v2/sites-plugins").Answering("GET sites", 200, Pending);

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(1)] });

        var plugin = Assert.IsType<SitePlugin>(said.Output[0]);
        Assert.Equal((true, "5.7.2"), (plugin.IsActive, $"{plugin.UpdateVersion}"));
    }

    [Fact]
    public async Task Gives_abandoned_plugins_whole()
    {
        var dashboard = Dashboard().Answering(
            "GET sites/1/plugins/abandoned", 200,
            """{"success":1,"total":1,"data":{"one/one.php":{"Name":"One","Version":"1.0","last_updated":1500000000}},"site":{"id":"1","name":"Child 1","url":"https://one.example/"}}""");

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(1)], Filter = { Abandoned = true } });

        var plugin = Assert.IsType<SitePlugin>(Assert.Single(said.Output));
        Assert.Equal((2017, true, "1.5"), (plugin.LastUpdated!.Value.Year, plugin.IsActive, $"{plugin.UpdateVersion}"));
    }

    [Fact]
    public async Task No_abandoned_plugins_are_no_error()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/plugins/abandoned", "v2/sites-plugins-abandoned");

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(1)], Filter = { Abandoned = true } });

        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task No_abandoned_themes_are_no_error()
    {
        var dashboard = new FakeDashboard().Answering("GET sites/1/themes/abandoned", "v2/sites-themes-abandoned");

        var said = await dashboard.Run(new GetSiteThemeCommand { Site = [new(1)], Filter = { Abandoned = true } });

        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Keeps_going_when_one_site_is_missing()
    {
        var dashboard = Dashboard().Answering("GET sites/9/plugins", "v2/err-sites-edit-unknown");

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [new(9), new(1)] });

        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal(3, said.Output.Count);
    }

    private static FakeDashboard Dashboard() => new FakeDashboard().Answering("GET sites/1/plugins", 200, Rows).Answering("GET sites", 200, Pending);
}
