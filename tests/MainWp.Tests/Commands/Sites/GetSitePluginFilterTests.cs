using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;
using static MainWp.Tests.Fakes.InventoryRows;

namespace MainWp.Tests.Commands.Sites;

public class GetSitePluginFilterTests
{
    private static readonly SiteReference One = new(1);

    public static TheoryData<string, string[]> Filters => new()
    {
        { nameof(SiteItemStatus.Active), ["one/one.php", "mainwp-child/mainwp-child.php"] },
        { nameof(SiteItemStatus.Inactive), ["idle.php"] },
        { "MustUse", ["host-tuning.php"] },
        { "Slug one", ["one/one.php"] },
        { "Slug *-child/*", ["mainwp-child/mainwp-child.php"] },
        { "Slug idle", ["idle.php"] },
        { "Name one*only", ["one/one.php"] },
        { "OlderThan 2.9", ["one/one.php"] },
        { "OlderThan 2.11", ["one/one.php", "idle.php"] },
        { "NewerThan 2.9", ["mainwp-child/mainwp-child.php", "idle.php"] },
        { "Search d</b", ["one/one.php"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filters_say_which_plugins(string filter, string[] expected)
    {
        var (name, value) = (filter.Split(' ')[0], filter.Split(' ').Last());
        var command = new GetSitePluginCommand { Site = [One], MustUse = name == "MustUse", Inactive = name == "Inactive" };
        command.Filter.Status = name == "Active" ? SiteItemStatus.Active : SiteItemStatus.Any;
        command.Filter.Slugs = name == "Slug" ? [value] : [];
        command.Filter.Names = name == "Name" ? [value] : [];
        command.Filter.Search = name == "Search" ? value : null;
        (command.OlderThan, command.NewerThan) = (name == "OlderThan" ? value : null, name == "NewerThan" ? value : null);

        var said = await Dashboard(Row(1, Installed)).Run(command);

        Assert.Equal(expected, Slugs(said));
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task Outdated_leaves_out_what_is_ignored_on_the_site_and_for_all_sites()
    {
        const string offers = """{"one/one.php":{"update":{"new_version":"1.5"}},"idle.php":{"update":{"new_version":"3"}},"mainwp-child/mainwp-child.php":{"update":{"new_version":"6.2"}}}""";
        var dashboard = Dashboard(Row(1, Installed, offers, """{"idle.php":"Idle"}"""))
            .Answering("GET updates", 200, """{"success":1,"data":[{"site_id":1,"type":"plugin","slug":"mainwp-child/mainwp-child.php","current_version":"6.1","new_version":"6.2"}]}""");

        var said = await dashboard.Run(new GetSitePluginCommand { Site = [One], Outdated = true });

        Assert.Equal(["mainwp-child/mainwp-child.php"], Slugs(said));
    }

    [Fact]
    public async Task Warns_of_a_slug_that_is_installed_nowhere()
    {
        var command = new GetSitePluginCommand();
        command.Filter.Slugs = ["one", "seo-compas"];

        var said = await Dashboard(Row(1, Installed)).Run(command);

        Assert.Single(said.Output);
        Assert.Contains("matches -Slug 'seo-compas'", Assert.Single(said.Warnings));
    }

    [Fact]
    public async Task Says_how_many_have_no_version_to_compare()
    {
        var said = await Dashboard(Row(1, Installed)).Run(new GetSitePluginCommand { MustUse = true, OlderThan = "2" });

        Assert.Empty(said.Output);
        Assert.StartsWith("1 plugin has no version", Assert.Single(said.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_nothing_for_what_is_not_a_version()
    {
        var dashboard = Dashboard(Row(1, Installed));

        var thrown = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new GetSitePluginCommand { OlderThan = "latest" }));

        Assert.Equal(ErrorKind.InvalidArgument, thrown.Kind);
        Assert.Empty(dashboard.Requests);
    }

    private static IEnumerable<string> Slugs(RecordingPipeline said) => said.Output.Cast<SitePlugin>().Select(plugin => plugin.Slug);
}
