using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Fakes.InventoryRows;

namespace MainWp.Tests.Commands.Sites;

public class GetSitePluginCommandTests
{
    private static readonly SiteReference One = new(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gives_the_same_whole_plugins_on_both_generations_in_one_request(bool isLegacy)
    {
        var dashboard = Dashboard(Row(1, Installed));
        if (isLegacy)
            dashboard.Legacy();

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [One] });

        var plugin = Assert.IsType<SitePlugin>(said.Output[0]);
        Assert.Equal(("One & only", "one/one.php", "1.0", "1.5", true, false, "<b>d</b>"), (plugin.Name, plugin.Slug, $"{plugin.Version}", $"{plugin.UpdateVersion}", plugin.IsActive, plugin.IsMustUse, plugin.Description));
        Assert.Equal((1, "Site 1", dashboard.Address), (plugin.SiteId, plugin.SiteName, plugin.Dashboard));
        Assert.Equal(["one/one.php", "mainwp-child/mainwp-child.php", "idle.php"], Slugs(said));
        Assert.Equal([false, true, false], said.Output.Cast<SitePlugin>().Select(found => found.IsMainWpChild == true));
        Assert.Contains("include=1&_fields=id,name,url,tags,client_id,last_sync,plugins,plugin_upgrades", Assert.Single(dashboard.Requests).Query);
    }

    [Fact]
    public async Task Reads_the_rows_of_all_sites_a_hundred_in_a_request()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, Page(1, 100, 150))
            .Answering("GET sites", 200, Page(101, 50, 150));

        var said = await dashboard.Run(new GetSitePluginCommand());

        Assert.Equal(450, said.Output.Count);
        Assert.Equal(Enumerable.Range(1, 150), said.Output.Cast<SitePlugin>().Select(plugin => plugin.SiteId).Distinct());
        Assert.Equal(2, dashboard.Requests.Count);
    }

    [Fact]
    public async Task Reads_up_to_a_hundred_named_sites_in_a_request()
    {
        var dashboard = Dashboard([.. Enumerable.Range(1, 30).Select(id => Row(id, Installed))]);

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [.. Enumerable.Range(1, 30).Select(id => new SiteReference(id))] });

        Assert.Equal(90, said.Output.Count);
        Assert.Single(dashboard.Requests);
    }

    [Fact]
    public async Task Says_of_which_sites_the_dashboard_knows_nothing()
    {
        var said = await Dashboard(Row(1, Installed), Row(2, ""), Row(3, "[]")).Run(new GetSitePluginCommand());

        Assert.Equal(3, said.Output.Count);
        Assert.Contains("does not know what is installed on 2 sites, which are missing from the result: Site 2 (site 2), Site 3 (site 3).", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task What_cannot_be_read_is_an_error_of_its_site_and_the_others_come()
    {
        var said = await Dashboard(Row(1, "[{\"slug\":"), Row(2, Installed)).Run(new GetSitePluginCommand());

        Assert.Equal(3, said.Output.Count);
        Assert.Contains("Site 1 (site 1)", Assert.Single(said.Errors).Cause.Message);
    }

    [Fact]
    public async Task Reads_a_map_where_PHP_made_one_of_the_list()
    {
        var said = await Dashboard(Row(1, """{"0":{"slug":"one/one.php","version":"1"},"2":{"slug":"two.php"}}""")).Run(new GetSitePluginCommand());

        Assert.Equal(["one/one.php", "two.php"], Slugs(said));
    }

    [Fact]
    public async Task Gives_abandoned_plugins_whole()
    {
        var dashboard = Dashboard(Row(1, Installed)).Answering(
            "GET sites/1/plugins/abandoned", 200,
            """{"success":1,"total":1,"data":{"one/one.php":{"Name":"One","Version":"1.0","last_updated":1500000000}},"site":{"id":"1","name":"Child 1","url":"https://one.example/"}}""");

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [One], Filter = { Abandoned = true } });

        var plugin = Assert.IsType<SitePlugin>(Assert.Single(said.Output));
        Assert.Equal((2017, true, "1.5"), (plugin.LastUpdated!.Value.Year, plugin.IsActive, $"{plugin.UpdateVersion}"));
    }

    [Fact]
    public async Task Abandoned_plugins_of_all_sites_come_with_the_rows_and_else_by_the_site()
    {
        var rows = $$"""{"success":1,"total":2,"data":[{{Row(1, Installed)[..^1]}},"plugins_outdate_info":{{Text("""{"idle.php":{"Name":"Idle","last_updated":1500000000}}""")}} },{{Row(2, Installed)}}]}""";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, rows).Answering("GET sites", 200, $$"""{"success":1,"data":[{{Row(2, Installed)}}]}""")
            .Answering("GET sites/2/plugins/abandoned", 200, """{"success":1,"total":1,"data":{"one/one.php":{"Name":"One"}}}""");

        var said = await dashboard.Run(new GetSitePluginCommand { Filter = { Abandoned = true } });

        Assert.Equal([(1, "idle.php"), (2, "one/one.php")], said.Output.Cast<SitePlugin>().Select(plugin => (plugin.SiteId, plugin.Slug)));
        Assert.Contains("custom_fields=plugins_outdate_info", dashboard.Requests[0].Query);
    }

    [Theory]
    [InlineData("v2/sites-plugins-abandoned", "plugins")]
    [InlineData("v2/sites-themes-abandoned", "themes")]
    public async Task None_abandoned_is_no_error(string fixture, string route)
    {
        var dashboard = Dashboard(Row(1, Installed)).Answering($"GET sites/1/{route}/abandoned", fixture);
        SiteItemListCommand command = route == "plugins" ? new GetSitePluginCommand { Site = [One] } : new GetSiteThemeCommand { Site = [One] };
        command.Filter.Abandoned = true;

        var said = await dashboard.Run(command);

        Assert.Empty(said.Output);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task Keeps_going_when_one_site_is_missing()
    {
        var said = await Dashboard(Row(1, Installed)).Run(new GetSitePluginCommand { Site = [new(9), One] });

        Assert.Equal("SiteNotFound", Assert.Single(said.Errors).Id);
        Assert.Equal(3, said.Output.Count);
    }

    [Fact]
    public async Task A_server_that_loses_the_list_where_fields_are_named_is_asked_for_whole_rows()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, "[]").Answering("GET sites", 200, $$"""{"success":1,"data":[{{Row(1, Installed)}}]}""");

        var said = await dashboard.Run(new GetSitePluginCommand());

        Assert.Equal(3, said.Output.Count);
        Assert.DoesNotContain("_fields", dashboard.Requests[1].Query);
    }

    private static IEnumerable<string> Slugs(RecordingPipeline said) => said.Output.Cast<SitePlugin>().Select(plugin => plugin.Slug);
}
