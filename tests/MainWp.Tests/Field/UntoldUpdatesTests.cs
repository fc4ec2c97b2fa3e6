using MainWp.PowerShell.Commands;
using MainWp.Tests.Commands.Updates;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Field;

/// <summary>Rows and lists that do not tell what is pending: that is never "nothing", and never "updated".</summary>
public sealed class UntoldUpdatesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("{\"a/a.php\":{\"Name\":")]
    [InlineData("12")]
    public async Task A_site_whose_updates_cannot_be_read_is_an_error_beside_the_rest(string? column)
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Untold(1, column), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, PendingSite.Updates((2, "a/a.php")));

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(2, Assert.IsType<Update>(Assert.Single(said.Output)).SiteId);
        var error = Assert.Single(said.Errors);
        Assert.Equal("ListIncomplete", error.Id);
        Assert.Contains("Site 1 (site 1)", error.Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_updated_because_the_row_says_nothing()
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Untold(1, null)))
            .Answering("POST sites/1/sync", 200, """{"success":1,"data":{"id":"1"}}""");
        var job = new BatchUpdate { Dashboard = dashboard.Address, State = BatchUpdateState.Started, Pending = [Plugin(1)], Result = [UpdateResult.Of(Plugin(1), UpdateOutcome.Pending)] };

        var said = await dashboard.Run(new WaitBatchUpdateCommand { BatchUpdate = [new(job)], StallTimeout = TimeSpan.FromMinutes(3) });

        Assert.Equal(UpdateOutcome.NotConfirmed, Assert.IsType<UpdateResult>(Assert.Single(said.Output)).Outcome);
        Assert.Equal(["ListIncomplete", "NotConfirmed"], said.Errors.Select(error => error.Id));
    }

    [Theory]
    [InlineData("""{"site_id":[],"type":"plugin","slug":"a/a.php"}""")]
    [InlineData("""{"site_id":1,"type":"extension","slug":"a/a.php"}""")]
    [InlineData("""{"site":1,"kind":"plugin"}""")]
    [InlineData("""7,{"site_id":3,"type":"plugin","slug":"b/b.php"}""")]
    public async Task Where_a_row_of_the_list_cannot_be_read_nothing_counts_as_ignored(string row)
    {
        var dashboard = new FakeDashboard()
            .Answering("GET sites", 200, PendingSite.Sites(PendingSite.Row(1, "a/a.php"), PendingSite.Row(2, "a/a.php")))
            .Answering("GET updates", 200, $$"""{"success":1,"data":[{{row}}]}""")
            .Answering("GET sites/2147483647", 500, """{"code":"ability_invalid_permissions","message":"Not this ability."}""")
            .Answering("GET sites/basic", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await dashboard.Run(new GetUpdateCommand());

        Assert.Equal(2, said.Output.Count);
    }

    [Fact]
    public async Task A_site_whose_updates_cannot_be_read_is_not_healthy()
    {
        var row = PendingSite.Untold(1, "{");
        row["last_sync"] = "2026-11-30T10:00:00";
        var dashboard = new FakeDashboard().Answering("GET sites", 200, PendingSite.Sites(row)).Answering("GET monitors", 200, """{"success":1,"total":0,"data":[]}""");

        var said = await dashboard.Run(new GetHealthCommand());

        var health = Assert.IsType<SiteHealth>(said.Output[0]);
        Assert.Null(health.PendingUpdates);
        Assert.Contains(health.Problem, problem => problem.Kind == HealthProblemKind.Update && problem.Severity == HealthState.Unknown);
    }

    private static Update Plugin(int site) => new() { SiteId = site, Type = UpdateType.Plugin, Slug = "a/a.php", CurrentVersion = SoftwareVersion.Of("1.0"), NewVersion = SoftwareVersion.Of("1.1") };
}
