using MainWp.PowerShell.Commands;
using static MainWp.Tests.Fakes.InventoryRows;

namespace MainWp.Tests.Commands.Sites;

public class GetPluginCommandTests
{
    [Fact]
    public async Task Gives_each_plugin_once_with_its_versions_and_sites()
    {
        const string older = """[{"name":"One","slug":"one/one.php","version":"0.9-beta","active":0},{"name":"Two","slug":"two.php","version":"1","active":1}]""";
        var dashboard = Dashboard(Row(1, Installed), Row(2, older), Row(3, Installed))
            .Answering("GET updates", 200, """{"success":1,"data":[{"site_id":1,"type":"plugin","slug":"one/one.php","new_version":"1.5"},{"site_id":2,"type":"plugin","slug":"one/one.php","new_version":"1.5"},{"site_id":3,"type":"plugin","slug":"one/one.php","new_version":"1.5"}]}""");

        var said = await dashboard.Run(new GetPluginCommand());

        Assert.Equal(["Idle", "MainWP Child", "One & only", "Two"], said.Output.Cast<Plugin>().Select(plugin => plugin.Name));
        var one = (Plugin)said.Output[2];
        Assert.Equal(("one/one.php", "1.0", "1.0, 0.9-beta", "2, 1"), (one.Slug, $"{one.NewestVersion}", $"{one.Versions}", $"{one.VersionCounts}"));
        Assert.Equal((3, 2, 3, "1, 2, 3", "Site 1, Site 2, Site 3"), (one.SiteCount, one.ActiveCount, one.PendingCount, $"{one.SiteIds}", $"{one.Sites}"));
        Assert.Equal(dashboard.Address, one.Dashboard);
    }

    [Fact]
    public async Task Reads_no_clients_as_it_names_none()
    {
        var dashboard = Dashboard(Row(1, Installed, offers: "[]", client: 5));

        await dashboard.Run(new GetPluginCommand());

        Assert.Equal(["GET sites"], dashboard.Requests.Select(request => request.Line));
    }

    [Fact]
    public async Task An_update_that_is_ignored_for_all_sites_is_not_pending()
    {
        var dashboard = Dashboard(Row(1, Installed)).Answering("GET updates", 200, """{"success":1,"data":[]}""");
        var command = new GetPluginCommand();
        command.Filter.Slugs = ["one"];

        var said = await dashboard.Run(command);

        Assert.Equal(0, Assert.IsType<Plugin>(Assert.Single(said.Output)).PendingCount);
    }
}
