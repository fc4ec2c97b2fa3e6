using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

public class GetUpdateCommandTests
{
    [Fact]
    public async Task Lists_everything_from_the_site_rows_and_confirms_each_new_slug_once()
    {
        var rows = Enumerable.Range(1, 60).Select(id => PendingSite.Row(id, "a/a.php", "b/b.php")).ToArray();
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(rows))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (1, "b/b.php")));

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(120, said.Output.Count);
        Assert.Equal($"page=1&per_page=100&_fields={PendingSite.Fields}", dashboard.AskedOnce("GET sites").Query);
        Assert.Equal("type=plugins,themes&include=1", dashboard.AskedOnce("GET updates").Query);
    }

    [Fact]
    public async Task Leaves_out_what_is_ignored_for_all_sites()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php", "b/b.php"), PendingSite.Row(2, "b/b.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php")));

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal("a/a.php", Assert.IsType<Update>(Assert.Single(said.Output)).Slug);
    }

    [Fact]
    public async Task Leaves_out_what_a_site_ignores_whatever_its_form()
    {
        var old = PendingSite.Row(1, "a/a.php", "b/b.php");
        old["ignored_plugins"] = """{"a/a.php":"A"}""";
        var version = PendingSite.Row(2, "a/a.php", "b/b.php");
        version["ignored_plugins"] = """{"a/a.php":{"Name":"A","ignored_versions":["1.1"]},"b/b.php":{"Name":"B","ignored_versions":["0.9"]}}""";
        var all = PendingSite.Row(3, "a/a.php");
        all["is_ignorePluginUpdates"] = "1";
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(old, version, all))
            .Answering("GET updates", 200, PendingSite.Updates((1, "b/b.php")));

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal([(1, "b/b.php"), (2, "b/b.php")], said.Output.Cast<Update>().Select(update => (update.SiteId, update.Slug)));
    }

    [Fact]
    public async Task Asks_for_core_in_groups_that_the_server_does_not_cut()
    {
        var rows = Enumerable.Range(1, 70).Select(id =>
        {
            var row = PendingSite.Row(id);
            row["plugin_upgrades"] = "[]";
            row["wp_upgrades"] = """{"current":"6.9","new":"7.1"}""";
            return row;
        }).ToArray();
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(rows))
            .Answering("GET updates", 200, """{"success":1,"data":[{"site_id":1,"type":"core","slug":"wordpress","name":"WordPress","current_version":"6.9","new_version":"7.1"}]}""");

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(2, dashboard.Asked("GET updates").Count);
        Assert.Equal($"type=core&include={string.Join(",", Enumerable.Range(1, 50))}", dashboard.Asked("GET updates")[0].Query);
        Assert.Equal(1, Assert.IsType<Update>(Assert.Single(said.Output)).SiteId);
    }

    [Fact]
    public async Task Reads_the_older_generation_into_the_same_records()
    {
        var dashboard = new FakeDashboard().Legacy().Answering("GET sites", "v2/sites").Answering("GET updates", "v2/updates-legacy");

        var said = await dashboard.Run(new GetUpdateCommand { Site = [new(1)] });

        Assert.Empty(said.Errors);
        Assert.Contains(said.Output.Cast<Update>(), update => update is { SiteId: 1, Type: UpdateType.Plugin, Slug: "akismet/akismet.php" } && $"{update.CurrentVersion} {update.NewVersion}" == "5.0 5.7.2");
        Assert.Equal("type=plugins,themes&include=1", dashboard.AskedOnce("GET updates").Query);
    }

    [Fact]
    public async Task Has_batches_of_sites_under_way_at_once_and_says_them_in_input_order()
    {
        var second = new TaskCompletionSource();
        var dashboard = new FakeDashboard().Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (101, "a/a.php")));
        dashboard.Answering("GET sites", async request =>
        {
            var ids = Uri.UnescapeDataString(request.RequestUri!.Query).Split("include=")[1].Split('&')[0].Split(',').Select(int.Parse).ToList();
            if (ids[0] == 1)
                await second.Task.WaitAsync(TimeSpan.FromSeconds(60));
            else
                second.SetResult();
            return new HttpResponseMessage { Content = new StringContent(PendingSite.Sites([.. ids.Select(id => PendingSite.Row(id, "a/a.php"))])) };
        });

        var said = await dashboard.Run(new GetUpdateCommand { Site = [.. Enumerable.Range(1, 150).Select(id => new SiteReference(id))], ThrottleLimit = 2 });

        Assert.Equal(Enumerable.Range(1, 150), said.Output.Cast<Update>().Select(update => update.SiteId));
    }

    [Fact]
    public async Task Each_site_of_a_batch_that_fails_is_an_error()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 400, """{"code":"rest_invalid_param","message":"","data":{"status":400}}""");

        var said = await dashboard.Run(new GetUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["1", "2"], said.Errors.Select(error => $"{error.Target}"));
    }

    [Fact]
    public async Task An_empty_pipeline_lists_nothing()
    {
        var dashboard = new FakeDashboard();

        await dashboard.Run(new GetUpdateCommand { ExpectsInput = true });

        Assert.Empty(dashboard.Requests);
    }
}
