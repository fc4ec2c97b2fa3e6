using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

/// <summary>What is said of sites and updates that a batch does not take.</summary>
public class StartBatchUpdateLeftOutTests
{
    [Fact]
    public async Task Sites_that_the_last_check_found_down_are_checked_again_before_their_updates()
    {
        var down = PendingSite.Row(1, "a/a.php");
        down["http_status"] = "500 - Internal Server Error";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, PendingSite.Sites(down, PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")))
            .Answering("POST sites/check", 200, """{"total":1,"data":{"1":{"result":"success"}}}""")
            .Answering("POST updates/update", "v2/updates-update-queued");

        await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Equal("""{"include":[1]}""", dashboard.AskedOnce("POST sites/check").Body);
        var lines = dashboard.Requests.ConvertAll(request => request.Line);
        Assert.True(lines.IndexOf("POST sites/check") < lines.IndexOf("POST updates/update"));
    }

    [Fact]
    public async Task A_site_that_stays_down_is_the_reason_of_its_failures()
    {
        var down = PendingSite.Row(1, "a/a.php");
        down["http_status"] = "500 - Internal Server Error";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, PendingSite.Sites(down))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php")))
            .Answering("POST sites/check", 200, """{"total":1,"data":{"1":{"result":"failed"}}}""")
            .Answering("POST updates/update", "v2/updates-update");

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true });

        Assert.Contains("considers the site down and does not update it", Assert.Single(said.Errors).Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_that_fits_nothing_is_not_said_to_be_a_site_without_updates()
    {
        var dashboard = new FakeDashboard().Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((1, "a/a.php"), (2, "a/a.php")));

        var said = await dashboard.Run(new StartBatchUpdateCommand { All = true, Slug = ["z/z.php"] });

        Assert.DoesNotContain(said.Warnings, warning => warning.StartsWith("No update is pending", StringComparison.Ordinal));
        Assert.Contains(said.Warnings, warning => warning.StartsWith("None of the chosen updates is pending on https://dashboard.example/, so nothing was sent. 2 other updates", StringComparison.Ordinal));
    }
}
