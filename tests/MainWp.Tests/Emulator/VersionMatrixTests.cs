using MainWp;
using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace EmulatorTests;

/// <summary>The main job (connect, list, update, wait) on each version of MainWP that the emulator knows, with each WordPress.</summary>
public sealed class VersionMatrixTests
{
    private const double Speed = 600;

    private static readonly string[] MainWp = ["5.4", "6.0.0", "6.0.11", "6.0.12", "6.1.2"];
    private static readonly string[] WordPress = ["6.8", "6.9", "7.1"];

    public static IEnumerable<object[]> Versions => MainWp.SelectMany(mainWp => WordPress.Select(wordPress => new object[] { mainWp, wordPress }));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Connects_lists_updates_and_waits(string mainWp, string wordPress)
    {
        await using var server = await EmulatedDashboard.StartAsync(new EmulatorOptions { MainWp = mainWp, WordPress = wordPress, Speed = Speed });
        var said = new RecordingPipeline();
        var request = new ConnectionRequest
        {
            Uri = server.Address.OriginalString,
            ApiKey = new Secret(server.ReadWriteToken),
            UserName = server.User,
            ApplicationPassword = new Secret(server.ApplicationPassword),
        };
        var session = await new SessionFactory(HttpClientSource.Open).ConnectAsync(request, said, TransportLog.Silent, default);
        using var connection = session.Connection;
        async Task<IReadOnlyList<T>> RunAsync<T>(DashboardCommand command)
        {
            var output = new RecordingPipeline();
            await FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), output);
            Assert.Empty(output.Errors.Select(error => $"{error.Id}: {error.Cause.Message}"));
            return [.. output.Output.Cast<T>()];
        }

        var sites = await RunAsync<Site>(new GetSiteCommand());
        var pending = await RunAsync<Update>(new GetUpdateCommand { Site = [new(1), new(2)], Type = [UpdateType.Plugin] });
        var job = Assert.Single(await RunAsync<BatchUpdate>(new StartBatchUpdateCommand { Site = [new UpdateTarget(new SiteReference(1)), new UpdateTarget(new SiteReference(2))], Type = [UpdateType.Plugin] }));
        var results = await RunAsync<UpdateResult>(new WaitBatchUpdateCommand { BatchUpdate = [new BatchUpdateReference(job)] });

        Assert.Equal(12, sites.Count);
        Assert.NotEmpty(pending);
        Assert.Equal((pending.Count, pending.Count), (job.UpdateCount, results.Count));
        Assert.All(results, result => Assert.Equal(UpdateOutcome.Updated, result.Outcome));
        Assert.Empty(await RunAsync<Update>(new GetUpdateCommand { Site = [new(1), new(2)], Type = [UpdateType.Plugin] }));
    }
}
