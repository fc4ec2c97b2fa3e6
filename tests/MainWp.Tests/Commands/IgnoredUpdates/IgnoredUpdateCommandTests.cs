using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.IgnoredUpdates;

public class IgnoredUpdateCommandTests
{
    private const string Ability = "GET wp-abilities/v1/abilities/mainwp/list-ignored-updates-v1/run";
    private const string Set = "POST wp-abilities/v1/abilities/mainwp/set-ignored-updates-v1/run";

    private const string Row =
        """{"success":1,"data":[{"id":"1","name":"Child 1","url":"http://127.0.0.1:8101/","client_id":"5","ignored_plugins":"{\"realwp-beta/realwp-beta.php\":{\"Name\":\"Beta\",\"ignored_versions\":[\"all_versions\"]}}","ignored_themes":"","is_ignoreCoreUpdates":"1","is_ignorePluginUpdates":"0","is_ignoreThemeUpdates":"0"}]}""";

    [Fact]
    public async Task From_WordPress_6_9_on_the_ability_gives_what_the_broken_route_does_not()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET sites", 200, Row).Answering(Ability, "wp/run-list-ignored-updates-nonempty");

        var said = await dashboard.Run(new GetIgnoredUpdateCommand { Site = [new(1)] });

        Expect(said);
        Assert.Equal("input[site_ids_or_domains][0]=1", dashboard.AskedOnce(Ability).Query);
        Assert.Empty(dashboard.Asked("GET updates/1/ignored"));
    }

    [Fact]
    public async Task Before_it_the_route_does()
    {
        var dashboard = new FakeDashboard().Legacy().Answering("GET sites", 200, Row).Answering("GET updates/1/ignored", 200, """{"success":1,"data":{"plugins":{"realwp-beta/realwp-beta.php":{"Name":"realwp-beta/realwp-beta.php","ignored_versions":["all_versions"]}}}}""");

        Expect(await dashboard.Run(new GetIgnoredUpdateCommand { Site = [new(1)] }));
    }

    [Fact]
    public async Task Says_once_which_credential_the_ability_needs()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Row);
        var said = new RecordingPipeline();

        var refused = await Assert.ThrowsAsync<MainWpException>(() => dashboard.Run(new GetIgnoredUpdateCommand { Site = [new(1), new(2), new(3)] }, said));

        Assert.Equal(ErrorKind.CredentialRequired, refused.Kind);
        Assert.Contains("-Credential", refused.Message);
        Assert.Empty(said.Errors);
    }

    [Fact]
    public async Task What_a_wrong_slug_left_behind_is_still_read()
    {
        var dashboard = new FakeDashboard().Legacy().Answering("GET sites", 200, Row.Replace("is_ignoreCoreUpdates\":\"1", "is_ignoreCoreUpdates\":\"0")).Answering("GET updates/1/ignored", "v2/updates-site-ignored-legacy");

        var said = await dashboard.Run(new GetIgnoredUpdateCommand { Site = [new(1)] });

        Assert.Equal(["realwp-beta/realwp-beta.php", "realwp-theme"], said.Output.Cast<IgnoredUpdate>().Select(update => update.Slug));
    }

    [Fact]
    public async Task What_holds_everywhere_is_told_from_what_holds_on_the_site()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET sites/basic", 200, """{"success":1,"data":[{"id":1}]}""")
            .Answering("GET sites", 200, Row.Replace("realwp-beta/realwp-beta.php", "other/other.php")).Answering(Ability, "wp/run-list-ignored-updates-nonempty");

        var said = await dashboard.Run(new GetIgnoredUpdateCommand { Global = true });

        var update = Assert.IsType<IgnoredUpdate>(Assert.Single(said.Output));
        Assert.Equal((0, "realwp-beta/realwp-beta.php", true), (update.SiteId, update.Slug, update.IsGlobal));
    }

    [Fact]
    public async Task The_global_list_has_a_route_before_WordPress_6_9()
    {
        var dashboard = new FakeDashboard().Legacy().Answering("GET updates/ignored", "v2/updates-ignored-legacy");

        var said = await dashboard.Run(new GetIgnoredUpdateCommand { Global = true });

        Assert.Empty(said.Output);
        dashboard.AskedOnce("GET updates/ignored");
    }

    [Fact]
    public async Task A_slug_goes_as_a_map()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/1/ignore/plugins", 200, """{"success":1,"data":{"akismet/akismet.php":"success"}}""");

        var said = await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["akismet/akismet.php"], Name = "Akismet" });

        Assert.Empty(said.Errors);
        Assert.Equal("""{"slug":{"akismet/akismet.php":"Akismet"}}""", dashboard.AskedOnce("POST updates/1/ignore/plugins").Body);
    }

    [Fact]
    public async Task Success_for_an_index_is_none()
    {
        var dashboard = new FakeDashboard().Answering("POST updates/1/ignore/themes", "v2/updates-ignore-themes").Answering("GET sites", 200, Row);

        var said = await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Theme, Slug = ["twenty"] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    [Theory]
    [InlineData(IgnorableType.Core, "wp")]
    [InlineData(IgnorableType.Plugin, "plugins")]
    [InlineData(IgnorableType.Theme, "themes")]
    public async Task Everything_of_a_type_is_asked_for_by_All(IgnorableType type, string route)
    {
        var dashboard = new FakeDashboard().Answering($"POST updates/1/ignore/{route}", "v2/updates-ignore-plugins-all");

        await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = type, All = true });

        Assert.Equal("", dashboard.AskedOnce($"POST updates/1/ignore/{route}").Body);
    }

    [Fact]
    public async Task No_slug_and_no_All_ignores_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new AddIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin });

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_translation_cannot_be_ignored()
    {
        var update = new Update { SiteId = 1, Type = UpdateType.Translation, Slug = "de" };
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new AddIgnoredUpdateCommand { Update = [new IgnoredUpdateReference(update)] });

        Assert.Equal("InvalidArgument", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task One_is_taken_back_by_the_ability_and_looked_at()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Ability, "wp/run-list-ignored-updates-nonempty").Answering(Ability, "wp/run-list-ignored-updates").Answering(Set, 200, """{"success":true}""");

        var said = await dashboard.Run(new RemoveIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["realwp-beta/realwp-beta.php"] });

        Assert.Empty(said.Errors);
        Assert.Equal("""{"input":{"action":"unignore","site_id_or_domain":1,"type":"plugin","slug":"realwp-beta/realwp-beta.php"}}""", dashboard.AskedOnce(Set).Body);
    }

    [Fact]
    public async Task One_that_was_never_ignored_is_not_found()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Ability, "wp/run-list-ignored-updates");

        var said = await dashboard.Run(new RemoveIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["x.php"] });

        Assert.Equal("UpdateNotFound", Assert.Single(said.Errors).Id);
        Assert.Empty(dashboard.Asked(Set));
    }

    [Fact]
    public async Task One_that_holds_everywhere_is_said_to_stay()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering(Ability, "wp/run-list-ignored-updates-nonempty").Answering(Set, 200, """{"success":true}""");

        var said = await dashboard.Run(new RemoveIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["realwp-beta/realwp-beta.php"] });

        Assert.Equal("NotDone", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task Before_WordPress_6_9_one_cannot_be_taken_back()
    {
        var dashboard = new FakeDashboard().Legacy().WithApplicationPassword();

        var said = await dashboard.Run(new RemoveIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Plugin, Slug = ["x.php"] });

        Assert.Contains("no API", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_whole_type_is_taken_back_and_the_site_keeps_its_client()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Row).Answering("PUT sites/1/edit", 200, """{"success":1}""");

        var said = await dashboard.Run(new RemoveIgnoredUpdateCommand { Site = [new(1)], Type = IgnorableType.Core, All = true });

        Assert.Empty(said.Errors);
        Assert.Equal("""{"ignore_core_updates":0,"client_id":5}""", dashboard.AskedOnce("PUT sites/1/edit").Body);
    }

    private static void Expect(RecordingPipeline said)
    {
        var updates = said.Output.Cast<IgnoredUpdate>().ToList();
        Assert.Equal([(UpdateType.Core, "*", false), (UpdateType.Plugin, "realwp-beta/realwp-beta.php", false)], updates.Select(update => (update.Type, update.Slug, update.IsGlobal!.Value)));
        Assert.All(updates, update => Assert.Equal((1, "Child 1"), (update.SiteId, update.SiteName)));
        Assert.All(updates, update => Assert.Empty(update.Versions));
    }
}
