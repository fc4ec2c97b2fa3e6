using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Jobs;

/// <summary>Gets jobs and waits for them, whatever their kind; a job that cannot be read is an error of its own.</summary>
/// <param name="Client">The session's client.</param>
/// <param name="Jobs">The jobs of this runspace.</param>
/// <param name="Pipeline">Where it writes.</param>
internal sealed record JobRound(MainWpClient Client, JobList Jobs, IPipelineWriter Pipeline)
{
    /// <summary>Writes each job as it stands now.</summary>
    public Task GetAsync(IAsyncEnumerable<JobReference> items, CancellationToken stop) =>
        EachAsync(items, async follower => Pipeline.Write(await follower.LookAsync(stop)));

    /// <summary>Waits for one job after the other.</summary>
    public Task WaitAsync(IAsyncEnumerable<JobReference> items, JobWaiter waiter, CancellationToken stop) =>
        EachAsync(items, follower => follower.FollowAsync(waiter, stop));

    private async Task EachAsync(IAsyncEnumerable<JobReference> items, Func<JobFollower, Task> work)
    {
        await foreach (var reference in items)
            await Pipeline.AttemptAsync(Client, reference, () => work(JobFollower.Of(Client, Pipeline, reference.Resolve(Jobs, Client.Transport.Connection.Address))));
    }
}
