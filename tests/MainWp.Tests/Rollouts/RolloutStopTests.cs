using System.Management.Automation;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;
using MainWp.Tests.Engine;

namespace MainWp.Tests.Rollouts;

/// <summary>Ctrl+C in the engine while a ring installs.</summary>
public sealed class RolloutStopTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly RolloutFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("late")]
    [InlineData("cut-body")]
    public async Task Leaves_a_plan_that_is_whole_and_nothing_is_installed_twice(string fault)
    {
        await using var server = await EmulatedDashboard.StartAsync();
        var first = new Fault(FaultKind.Late) { Method = "POST", Path = "/update/plugins", Delay = TimeSpan.FromMinutes(10), Times = 2 };
        server.Faults.Add(fault == "late" ? first : first with { Times = 1 });
        if (fault != "late")
            server.Faults.Add(Fault.Parse($"{fault}:1:/update/plugins")!);
        var shell = Open(server, $"New-MainWpRollout '{_folder.Plan}' -Ring site:1, site:2 -Type Plugin -Soak 0 | Out-Null; Invoke-MainWpRollout '{_folder.Plan}' -NoProbe -ProbePauseSec 0");
        var running = shell.InvokeAsync();
        Assert.True(SpinWait.SpinUntil(() => Installs(server).Any() || running.IsCompleted, Limit), "Nothing was asked.");

        await shell.StopAsync(null, null).WaitAsync(Limit);

        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);
        shell.Dispose();
        Assert.Equal(["monthly.json"], _folder.Files);
        Assert.Contains(RolloutReader.Read(File.ReadAllText(_folder.Plan), "It").Update, update => update.State != RolloutUpdateState.Planned);

        server.Faults.Clear();
        using var again = Open(server, $"Invoke-MainWpRollout '{_folder.Plan}' -NoProbe -ProbePauseSec 0");
        var plan = (await again.InvokeAsync().WaitAsync(Limit)).Single().Properties;

        Assert.Empty(again.Streams.Error);
        Assert.Equal("Completed", $"{plan["State"].Value}");
        Assert.All(RolloutReader.Read(File.ReadAllText(_folder.Plan), "It").Update, update => Assert.Equal((RolloutUpdateState.Installed, update.Slug), (update.State, update.Slug)));
        Assert.Equal(Installs(server).Count(), Installs(server).Distinct().Count());
        Assert.DoesNotContain(server.Sites[1].Pending.Concat(server.Sites[2].Pending), update => update.Type == MainWp.Emulator.Updates.UpdateType.Plugin);
    }

    private static IEnumerable<string> Installs(EmulatedDashboard server) =>
        server.Requests.All.Where(request => request.Method == "POST" && request.Path.EndsWith("/update/plugins", StringComparison.Ordinal)).Select(request => $"{request.Path} {request.Body}");

    private static System.Management.Automation.PowerShell Open(EmulatedDashboard server, string script)
    {
        var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("uri", server.Address);
        shell.Runspace.SessionStateProxy.SetVariable("key", server.ReadWriteToken);
        return shell.AddScript($"$null = Connect-MainWp -Uri $uri -ApiKey $key; {script}");
    }
}
