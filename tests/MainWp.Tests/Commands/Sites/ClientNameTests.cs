using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Sites;

/// <summary>Sites, and what is of them, name the client.</summary>
public class ClientNameTests
{
    private const string Clients = """{"success":1,"data":[{"client_id":"5","name":"Acme &amp; Sons","client_email":"a@acme.test"}]}""";

    [Fact]
    public async Task Sites_name_their_clients_by_one_more_request_for_all_of_them()
    {
        var dashboard = Fleet();

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Equal(["Acme & Sons", "Acme & Sons", null], said.Output.Cast<Site>().Select(site => site.ClientName));
        dashboard.AskedOnce("GET clients");
    }

    [Fact]
    public async Task Updates_and_their_results_name_the_client_and_the_tags_of_the_site()
    {
        var dashboard = Fleet().Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php"), (3, "a/a.php")))
            .Answering("POST updates/update", "v2/updates-update-queued");

        var updates = (await dashboard.Run(new GetUpdateCommand())).Output.Cast<Update>().ToList();
        var result = UpdateResult.Of(updates[0], UpdateOutcome.Updated);

        Assert.Equal(["Acme & Sons", "Acme & Sons", null], updates.Select(update => update.ClientName));
        Assert.Equal(("Acme & Sons", "production"), (result.ClientName, $"{result.Tags}"));
    }

    [Fact]
    public async Task Plugins_name_site_client_and_tags()
    {
        var row = PendingSite.Row(1, "a/a.php");
        (row["client_id"], row["tags"], row["plugins"]) = ("5", new System.Text.Json.Nodes.JsonObject { ["7"] = "production" }, """[{"slug":"a/a.php","name":"A","active":1}]""");
        var dashboard = new FakeDashboard().Answering("GET sites", 200, PendingSite.Sites(row)).Answering("GET clients", 200, Clients);

        var plugin = (await dashboard.Run(new GetSitePluginCommand { Site = [new(1)] })).Output.Cast<SitePlugin>().Single();

        Assert.Equal((1, "Site 1", "Acme & Sons", "production"), (plugin.SiteId, plugin.SiteName, plugin.ClientName, $"{plugin.Tags}"));
    }

    [Fact]
    public async Task Plugins_of_all_sites_read_the_clients_beside_the_pages()
    {
        var second = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, InventoryRows.Page(1, 100, 150, client: 5))
            .Answering("GET sites", _ =>
            {
                second.TrySetResult(true);
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent(InventoryRows.Page(101, 50, 150)) });
            })
            .Answering("GET clients", async _ =>
            {
                await second.Task.WaitAsync(TimeSpan.FromSeconds(30));
                return new HttpResponseMessage { Content = new StringContent(Clients) };
            });

        var said = await dashboard.Run(new GetSitePluginCommand());

        Assert.Equal(Enumerable.Repeat("Acme & Sons", 300).Concat(Enumerable.Repeat((string?)null, 150)), said.Output.Cast<SitePlugin>().Select(plugin => plugin.ClientName));
        dashboard.AskedOnce("GET clients");
    }

    [Fact]
    public async Task Plugins_of_sites_without_clients_read_none()
    {
        var dashboard = InventoryRows.Dashboard(InventoryRows.Row(1, InventoryRows.Installed));

        await dashboard.Run(new GetSitePluginCommand());

        Assert.Empty(dashboard.Asked("GET clients"));
    }

    [Fact]
    public async Task Users_name_their_sites_by_two_more_requests_however_many_the_sites_are()
    {
        var dashboard = Fleet().Answering("GET users", 200, "{\"success\":1,\"data\":{\"https://site.example/\":[{\"id\":\"1\",\"username\":\"admin\"}]}}");

        var users = (await dashboard.Run(new GetSiteUserCommand { Site = [new(1), new(2), new(3)] })).Output.Cast<SiteUser>().ToList();

        Assert.Equal(["Site 1", "Site 2", "Site 3"], users.Select(user => user.SiteName));
        Assert.Equal(["Acme & Sons", "Acme & Sons", null], users.Select(user => user.ClientName));
        Assert.All(users, user => Assert.Equal("production", $"{user.Tags}"));
        Assert.Equal(2, dashboard.Asked("GET sites").Count);
        dashboard.AskedOnce("GET clients");
    }

    [Fact]
    public async Task Without_a_site_the_users_are_those_of_all_sites_and_a_pattern_chooses()
    {
        const string Users = "{\"success\":1,\"data\":{\"https://site.example/\":[{\"id\":\"1\",\"username\":\"admin\"}]}}";
        const string Entries = "{\"success\":1,\"data\":[{\"id\":\"1\",\"name\":\"Site 1\"},{\"id\":\"2\",\"name\":\"Site 2\"}]}";

        var all = await Fleet().Answering("GET users", 200, Users).Answering("GET sites/basic", 200, Entries).Run(new GetSiteUserCommand());
        var some = await Fleet().Answering("GET users", 200, Users).Answering("GET sites/basic", 200, Entries).Run(new GetSiteUserCommand { Site = [new("*2")] });

        Assert.Equal([1, 2], all.Output.Cast<SiteUser>().Select(user => user.SiteId));
        Assert.Equal([2], some.Output.Cast<SiteUser>().Select(user => user.SiteId));
    }

    [Fact]
    public async Task Sites_come_with_a_warning_where_the_clients_cannot_be_read()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, Rows()).Answering("GET clients", 403, """{"code":"x","message":"No."}""");

        var said = await dashboard.Run(new GetSiteCommand());

        Assert.Equal(3, said.Output.Count);
        Assert.StartsWith("The names of the sites' clients could not be read", Assert.Single(said.Warnings), StringComparison.Ordinal);
    }

    private static FakeDashboard Fleet() => new FakeDashboard().Answering("GET sites", 200, Rows()).Answering("GET clients", 200, Clients);

    private static string Rows()
    {
        var rows = new[] { PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php"), PendingSite.Row(3, "a/a.php") };
        foreach (var row in rows)
            (row["client_id"], row["tags"]) = ("5", new System.Text.Json.Nodes.JsonObject { ["7"] = "production" });
        rows[2]["client_id"] = "0";
        return PendingSite.Sites(rows);
    }
}
