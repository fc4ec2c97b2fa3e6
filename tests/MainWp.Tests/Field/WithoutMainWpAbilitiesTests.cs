using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>
/// WordPress has abilities and MainWP does not use them, as before MainWP 6.0 or where a plugin takes them away: the lists then have the form
/// of older versions, and nothing that is pending may be lost because of that.
/// </summary>
public sealed class WithoutMainWpAbilitiesTests
{
    private const string Unknown = "GET sites/2147483647";
    private const string Refusal = """{"code":"mainwp_rest_invalid_site_id","message":"Invalid site ID.","data":{"status":404}}""";

    [Fact]
    public async Task The_same_updates_are_pending_as_on_a_WordPress_without_abilities()
    {
        var before = await PendingOnAsync("6.8");
        var after = await PendingOnAsync("7.1");

        Assert.Contains(before, update => update.Contains("Core", StringComparison.Ordinal));
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Nothing_is_taken_for_ignored_because_its_type_has_another_name()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.WithCore(1)))
            .Answering("GET updates", 200, """{"success":1,"data":[]}""")
            .Answering(Unknown, 404, Refusal)
            .Answering("GET updates", 200, """{"success":1,"data":{"1":{"wp":{"current":"6.8","new":"6.9"}}}}""");

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(UpdateType.Core, Assert.IsType<Update>(Assert.Single(said.Output)).Type);
        Assert.Empty(said.Errors);
        Assert.Equal(["type=core&include=1", "type=wp&include=1"], dashboard.Asked("GET updates").Select(asked => asked.Query));
    }

    [Fact]
    public async Task The_form_of_the_list_itself_tells_and_the_batch_then_goes_by_the_routes()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php")))
            .Answering("GET updates", 200, """{"success":1,"data":{"1":{"plugins":{"a/a.php":{"Name":"A","Version":"1.0","update":{"new_version":"1.1"}}},"themes":[]}}}""")
            .Answering("POST updates/1/update/plugins", 200, """{"success":1,"data":{"a/a.php":{"success":1}}}""")
            .Answering("POST sites/1/sync", "v2/sites-sync");

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1)], Slug = ["a/a.php"] });

        Assert.Equal("updates/{site}/update/{type}", Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Route);
        Assert.Empty(dashboard.Asked(Unknown));
        Assert.Contains(said.Verbose, line => line.Contains("without abilities", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_ignored_everywhere_is_left_out_after_the_server_was_asked_once_which_form_it_has()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.WithCore(1)))
            .Answering("GET updates", 200, """{"success":1,"data":[]}""")
            .Answering(Unknown, 500, """{"code":"ability_invalid_permissions","message":"Not this ability.","data":{"status":500}}""")
            .Answering("GET sites/basic", 200, """{"success":1,"total":0,"data":[]}""");
        var (session, first, second) = (dashboard.Session(), new RecordingPipeline(), new RecordingPipeline());

        await FakeDashboard.RunIn(new GetUpdateCommand(), new SessionChoice([], session, [session]), first);
        await FakeDashboard.RunIn(new GetUpdateCommand(), new SessionChoice([], session, [session]), second);

        Assert.Empty(first.Output.Concat(second.Output));
        dashboard.AskedOnce(Unknown);
    }

    private static async Task<IReadOnlyList<string>> PendingOnAsync(string wordPress)
    {
        await using var server = await EmulatedDashboard.StartAsync(new EmulatorOptions { MainWp = "5.4", WordPress = wordPress });
        var request = new ConnectionRequest { Uri = server.Address.OriginalString, ApiKey = new Secret(server.ReadWriteToken), UserName = server.User, ApplicationPassword = new Secret(server.ApplicationPassword) };
        var session = await new SessionFactory(HttpClientSource.Open).ConnectAsync(request, new RecordingPipeline(), TransportLog.Silent, default);
        using var connection = session.Connection;
        var said = new RecordingPipeline();
        await FakeDashboard.RunIn(new GetUpdateCommand(), new SessionChoice([], session, [session]), said);
        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        return [.. said.Output.Cast<Update>().Select(update => $"{update.SiteId} {update.Type} {update.Slug} {update.NewVersion}").Order()];
    }
}
