using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

public class GetBatchUpdateCommandTests
{
    [Fact]
    public async Task Lists_what_was_started_here_also_on_a_dashboard_that_is_no_longer_connected()
    {
        var dashboard = new FakeDashboard();
        var here = new BatchUpdate { Dashboard = dashboard.Address };
        var elsewhere = new BatchUpdate { Dashboard = new Uri("https://elsewhere.example/") };
        var command = new GetBatchUpdateCommand();
        command.Jobs.Add(here);
        command.Jobs.Add(elsewhere);

        var said = await dashboard.Run(command);

        Assert.Equal([here, elsewhere], said.Output.OrderBy(job => job == elsewhere));
        Assert.Empty(said.Errors);
        Assert.Empty(dashboard.Requests);
    }

    [Fact]
    public async Task A_job_named_by_object_needs_a_session_with_its_dashboard()
    {
        var dashboard = new FakeDashboard();

        var said = await dashboard.Run(new GetBatchUpdateCommand { BatchUpdate = [new(new BatchUpdate { Dashboard = new Uri("https://elsewhere.example/") })] });

        Assert.Equal("SessionMismatch", Assert.Single(said.Errors).Id);
    }
}
