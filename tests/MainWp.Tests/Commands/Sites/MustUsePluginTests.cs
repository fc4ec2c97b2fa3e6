using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

/// <summary>A must-use plugin is always active: whoever wants to switch it off is told that, whether or not the dashboard lists it.</summary>
public class MustUsePluginTests
{
    private const string None = """{"success":1,"data":[]}""";
    private const string MustUse = """{"success":1,"data":[{"slug":"rig-mu.php","name":"Rig","active":1,"mu":1}]}""";

    [Fact]
    public async Task A_must_use_plugin_is_named_as_such()
    {
        var dashboard = Dashboard(MustUse);

        var said = await dashboard.Run(new DisableSitePluginCommand { Site = [new(1)], Slug = ["rig-mu.php"] });

        Assert.Contains("must-use", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
    }

    // Some dashboards list them as not active.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_that_the_list_leaves_out_is_named_as_such(int active)
    {
        var dashboard = Dashboard(None, None, MustUse.Replace("\"active\":1", $"\"active\":{active}", StringComparison.Ordinal));

        var said = await dashboard.Run(new DisableSitePluginCommand { Site = [new(1)], Slug = ["rig-mu.php"] });

        Assert.Contains("must-use", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
        Assert.StartsWith("must_use=true&", dashboard.Asked("GET sites/1/plugins")[^1].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_named_by_its_folder_is_named_as_such_and_nothing_is_sent()
    {
        var dashboard = Dashboard(None, """{"success":1,"data":[{"slug":"rig/rig.php","name":"Rig","active":1,"mu":1}]}""");

        var said = await dashboard.Run(new DisableSitePluginCommand { Site = [new(1)], Slug = ["rig"] });

        Assert.Contains("must-use", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    private static FakeDashboard Dashboard(params string[] plugins)
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, None).Answering("POST sites/1/sync", 200, """{"success":1,"data":{"id":"1","name":"Child 1"}}""")
            .Answering("POST sites/1/plugins/deactivate", "v2/sites-plugins-deactivate");
        foreach (var answer in plugins)
            dashboard.Answering("GET sites/1/plugins", 200, answer);
        return dashboard;
    }
}
