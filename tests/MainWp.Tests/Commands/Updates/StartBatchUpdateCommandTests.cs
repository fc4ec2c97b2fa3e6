using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

public class StartBatchUpdateCommandTests
{
    private const string Done = """{"success":1,"data":{"a/a.php":{"success":1,"name":"A","old_version":"1.0","version":"1.1"}}}""";

    [Fact]
    public async Task An_empty_pipeline_updates_nothing()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new StartBatchUpdateCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task Everything_goes_by_the_one_route_that_means_everything()
    {
        var dashboard = Dashboard().Answering("POST updates/update", "v2/updates-update-queued");

        var job = await Started(dashboard, new StartBatchUpdateCommand { All = true });

        Assert.Equal(BatchUpdateState.Queued, job.State);
        Assert.Equal("update_8e3aff79-d610-470f-948c-fff93a9bfaa7", Assert.Single(job.JobId));
        Assert.Equal("", dashboard.AskedOnce("POST updates/update").Body);
        Assert.Equal(2, job.Pending.Count);
    }

    [Fact]
    public async Task All_plugins_go_site_by_site_since_the_wide_route_ignores_filters()
    {
        var dashboard = Dashboard().Answering("POST updates/1/update/plugins", 200, Done).Answering("POST updates/2/update/plugins", 200, Done)
            .Answering("POST sites/1/sync", "v2/sites-sync").Answering("POST sites/2/sync", "v2/sites-sync");

        var job = await Started(dashboard, new StartBatchUpdateCommand { All = true, Type = [UpdateType.Plugin] });

        Assert.Empty(dashboard.Asked("POST updates/update"));
        Assert.Equal("slug=a%2Fa.php", dashboard.AskedOnce("POST updates/1/update/plugins").Body);
        Assert.Equal("application/x-www-form-urlencoded", dashboard.AskedOnce("POST updates/2/update/plugins").ContentType);
        Assert.All(job.Result, result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
        dashboard.AskedOnce("POST sites/1/sync");
    }

    [Fact]
    public async Task Abilities_get_ids_types_and_slugs_and_never_an_empty_site_list()
    {
        var dashboard = Dashboard().WithApplicationPassword().Answering("POST wp-abilities/v1/abilities/mainwp/run-updates-v1/run", 200,
            """{"updated":[{"site_id":1,"type":"plugin","slug":"a/a.php","new_version":"1.1"}],"errors":[{"site_id":2,"type":"site","slug":"","code":"mainwp_site_offline","message":"Offline"}],"summary":{}}""").Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1), PendingSite.Row(2, "a/a.php")));

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)], Slug = ["a/a.php"] });

        Assert.Equal("""{"input":{"site_ids_or_domains":[1,2],"types":["plugins"],"specific_items":["a/a.php"]}}""", dashboard.AskedOnce("POST wp-abilities/v1/abilities/mainwp/run-updates-v1/run").Body);
        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Failed], Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result.Select(result => result.Outcome));
        Assert.Equal("UpdateFailed", Assert.Single(said.Errors).Id);
        Assert.Contains("run Test-MainWpSite 2, and try again", said.Errors[0].Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piped_update_updates_nothing_else_of_its_site()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "b/b.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (1, "b/b.php")))
            .Answering("POST updates/1/update/plugins", 200, Done).Answering("POST sites/1/sync", "v2/sites-sync");
        var update = new Update { SiteId = 1, Type = UpdateType.Plugin, Slug = "a/a.php", Dashboard = dashboard.Address };

        var job = await Started(dashboard, new StartBatchUpdateCommand { Site = [new UpdateTarget(update)] });

        Assert.Equal("slug=a%2Fa.php", dashboard.AskedOnce("POST updates/1/update/plugins").Body);
        Assert.Equal("a/a.php", Assert.Single(job.Pending).Slug);
    }

    [Fact]
    public async Task A_piped_plugin_stands_for_its_own_update_and_one_without_an_update_is_told()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "b/b.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (1, "b/b.php")))
            .Answering("POST updates/1/update/plugins", 200, Done).Answering("POST sites/1/sync", "v2/sites-sync");
        var plugins = new[] { "a/a.php", "c/c.php" }.Select(slug => new SitePlugin { SiteId = 1, Slug = slug, Dashboard = dashboard.Address });

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [.. plugins.Select(plugin => new UpdateTarget(plugin))] });

        Assert.Equal("slug=a%2Fa.php", dashboard.AskedOnce("POST updates/1/update/plugins").Body);
        Assert.Contains(said.Warnings, warning => warning.StartsWith("No update is pending on https://dashboard.example/ for c/c.php on site 1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_connection_is_an_unknown_outcome_and_no_second_request()
    {
        var dashboard = Dashboard().Failing("POST updates/update", new HttpRequestException("broken", new IOException("reset")));

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Equal(BatchUpdateState.OutcomeUnknown, Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).State);
        dashboard.AskedOnce("POST updates/update");
        Assert.Empty(said.Errors);
        Assert.Contains("Wait-MainWpBatchUpdate", Assert.Single(said.Warnings));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(524)]
    public async Task A_gateway_that_gave_up_is_an_unknown_outcome(int status)
    {
        var dashboard = Dashboard().Answering("POST updates/update", status, "<html>gateway</html>", "text/html");

        var job = await Started(dashboard, new StartBatchUpdateCommand { All = true });

        Assert.Equal(BatchUpdateState.OutcomeUnknown, job.State);
        dashboard.AskedOnce("POST updates/update");
    }

    [Theory]
    [InlineData("2026-11-21T02:00:00", BatchUpdateState.Started)]
    [InlineData("2026-11-21T01:59:50", BatchUpdateState.MayHaveStarted)]
    [InlineData("", BatchUpdateState.MayHaveStarted)]
    public async Task Tells_a_start_from_already_running_by_time_and_not_by_words(string startedAt, BatchUpdateState expected)
    {
        // 12:00:00Z is 07:00 in New York, and 02:00 after the server's second conversion.
        var dashboard = new FakeDashboard().Legacy()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php")))
            .Answering("GET updates", 200, """{"success":1,"data":{"1":{"plugins":{"a/a.php":{"Name":"A","Version":"1.0","update":{"new_version":"1.1"}}}}}}""")
            .Answering("POST updates/update", 200, $$"""{"success":1,"message":"egal","last_time_start_batch_updates":"{{startedAt}}"}""");

        var job = await Started(dashboard, new StartBatchUpdateCommand { All = true });

        Assert.Equal(expected, job.State);
    }

    [Fact]
    public async Task What_a_batch_did_without_saying_is_read_again()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "b/b.php")))
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "b/b.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (1, "b/b.php")))
            .Answering("POST updates/update", "v2/updates-update");

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true });

        var results = Assert.IsType<BatchUpdate>(Assert.Single(said.Output)).Result;
        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Failed], results.Select(result => result.Outcome));
        Assert.Equal("UpdateFailed", Assert.Single(said.Errors).Id);
        Assert.StartsWith("it is still pending after the batch has ended.", results[1].Error, StringComparison.Ordinal);
        Assert.EndsWith(results[1].Error!, said.Errors[0].Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_sites_are_updated_when_one_is_unknown()
    {
        var dashboard = Dashboard().Answering("POST updates/1/update", "v2/updates-site-update");

        var said = await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(99), new(0)] });

        dashboard.AskedOnce("POST updates/1/update");
        Assert.Equal(["InvalidArgument", "SiteNotFound"], said.Errors.Select(error => error.Id).Order().Take(2));
    }

    [Fact]
    public async Task Updates_the_sites_of_a_client_and_of_a_tag_and_no_other()
    {
        var dashboard = Dashboard().Answering("GET clients/5/sites", 200, """{"success":1,"data":[{"id":"1","name":"Site 1"}]}""").Answering("GET tags/7/sites", 200, """{"success":1,"data":[]}""")
            .Answering("POST updates/1/update", "v2/updates-site-update");

        await dashboard.Run(new StartBatchUpdateCommand { Client = [new(5)] });
        await dashboard.Run(new StartBatchUpdateCommand { Tag = [new(7)] });

        dashboard.AskedOnce("POST updates/1/update");
        Assert.DoesNotContain(dashboard.Requests, request => request.Line is "POST updates/2/update" or "POST updates/update");
    }

    [Fact]
    public async Task Sends_nothing_when_the_user_says_no()
    {
        var dashboard = Dashboard();

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true }, new RecordingPipeline { Answer = _ => false });

        Assert.Equal("Install 2 updates: 2 sites of https://dashboard.example/ (Site 1, Site 2)", Assert.Single(said.Questions));
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.StartsWith("POST", StringComparison.Ordinal));
    }

    private static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")));

    private static async Task<BatchUpdate> Started(FakeDashboard dashboard, StartBatchUpdateCommand command)
    {
        var said = await dashboard.Run(command);
        Assert.Empty(said.Errors);
        return Assert.IsType<BatchUpdate>(Assert.Single(said.Output));
    }
}
