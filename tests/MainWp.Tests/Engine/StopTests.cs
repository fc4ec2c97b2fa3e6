using System.Management.Automation;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>Ctrl+C, in the middle of what a command does.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("Get-MainWpTag -Session $session")]
    [InlineData("4 | Get-MainWpTag -Session $session")]
    public async Task Ends_the_request_that_is_under_way(string script)
    {
        var dashboard = new FakeDashboard().Stalling("GET tags").Stalling("GET tags/4");
        var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());
        var running = shell.AddScript(script).InvokeAsync();
        Assert.True(SpinWait.SpinUntil(() => dashboard.HasBeenAsked, Limit), "Nothing was asked.");

        // Where nothing is cancelled this does not end, and the shell is left behind.
        await shell.StopAsync(null, null).WaitAsync(Limit);

        await Assert.ThrowsAsync<PipelineStoppedException>(() => running);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        shell.Dispose();
    }
}
