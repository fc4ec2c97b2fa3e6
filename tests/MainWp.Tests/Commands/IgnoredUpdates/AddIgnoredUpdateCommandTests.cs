using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.IgnoredUpdates;

public class AddIgnoredUpdateCommandTests
{
    private const string Row =
        """{"success":1,"data":[{"id":"1","name":"Child 1","url":"http://127.0.0.1:8101/","ignored_plugins":"{\"realwp-beta/realwp-beta.php\":{\"Name\":\"Beta\",\"ignored_versions\":[\"all_versions\"]}}","ignored_themes":""}]}""";

    [Fact]
    public async Task What_is_ignored_already_is_no_error_though_the_answer_leaves_it_out()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/1/ignore/plugins", 200, """{"success":1,"data":[],"url":"http://127.0.0.1:8101/"}""").Answering("GET sites", 200, Row);

        var already = await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["realwp-beta/realwp-beta.php"] });
        var refused = await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["realwp-none/realwp-none.php"] });

        Assert.Empty(already.Errors);
        Assert.Equal("NotDone", Assert.Single(refused.Errors).Id);
    }
}
