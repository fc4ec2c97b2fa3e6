using MainWp.PowerShell.Jobs;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Updates;

/// <summary>What the order of installed updates tells, where the dashboard's cron runs a batch and nowhere else.</summary>
public class CronBatchTests
{
    [Theory]
    [InlineData(new string[0], UpdateOutcome.Failed)]
    [InlineData(new[] { "update_1" }, UpdateOutcome.Pending)]
    public void What_is_pending_before_an_installed_update_was_passed_over_where_no_job_tells_more(string[] jobs, UpdateOutcome outcome)
    {
        var job = new BatchUpdate
        {
            JobId = [.. jobs],
            Result = [new UpdateResult { SiteId = 1, Type = UpdateType.Plugin, Outcome = UpdateOutcome.Pending }, new UpdateResult { SiteId = 1, Type = UpdateType.Theme, Outcome = UpdateOutcome.Updated }],
        };

        new CronBatch(new FakeDashboard().Client(), job).FailWhatWasPassedOver();

        Assert.Equal([outcome, UpdateOutcome.Updated], job.Result.Select(result => result.Outcome));
    }
}
