using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>What the main commands cost against a healthy dashboard, in requests; connecting is counted where it is tested.</summary>
public sealed class RequestCountTests
{
    private const string Run = "POST wp-abilities/v1/abilities/mainwp/run-updates-v1/run";

    [Fact]
    public async Task Listing_sites_is_one_request()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new GetSiteCommand());

        Assert.Equal(["GET sites"], Lines(dashboard));
    }

    [Fact]
    public async Task Listing_updates_is_one_request_for_the_rows_and_one_that_tells_what_is_ignored_everywhere()
    {
        var dashboard = Dashboard();

        await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(["GET sites", "GET updates"], Lines(dashboard));
    }

    [Fact]
    public async Task Starting_a_batch_of_all_sites_is_one_request_beyond_what_is_pending()
    {
        var dashboard = Dashboard().Answering("POST updates/update", "v2/updates-update-queued");

        await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Equal(["GET sites", "GET updates", "POST updates/update"], Lines(dashboard));
    }

    // The server says success for what it could not install, too, and names the version that was offered: only the list after its sync tells.
    [Fact]
    public async Task Where_the_server_says_that_updates_are_in_their_sites_are_read_once_more()
    {
        var dashboard = Dashboard().WithApplicationPassword()
            .Answering(Run, 200, """{"updated":[{"site_id":1,"type":"plugin","slug":"a/a.php","new_version":"1.1"},{"site_id":2,"type":"plugin","slug":"a/a.php","new_version":"1.1"}],"errors":[],"summary":{}}""");

        await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["GET sites", "GET updates", Run, "GET sites"], Lines(dashboard));
    }

    [Fact]
    public async Task Where_the_server_says_that_none_is_in_nothing_is_read_once_more()
    {
        var dashboard = Dashboard().WithApplicationPassword()
            .Answering(Run, 200, """{"updated":[],"errors":[{"site_id":1,"type":"site","slug":"","code":"mainwp_site_offline","message":"Offline"},{"site_id":2,"type":"site","slug":"","code":"mainwp_site_offline","message":"Offline"}],"summary":{}}""");

        await dashboard.Run(new StartBatchUpdateCommand { Site = [new(1), new(2)] });

        Assert.Equal(["GET sites", "GET updates", Run], Lines(dashboard));
    }

    private static FakeDashboard Dashboard() => new FakeDashboard()
        .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
        .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")));

    private static IEnumerable<string> Lines(FakeDashboard dashboard) => dashboard.Requests.Select(request => request.Line);
}
