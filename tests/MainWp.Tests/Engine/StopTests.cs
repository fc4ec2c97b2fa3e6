using System.Management.Automation;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Engine;

/// <summary>Ctrl+C, and a notice that ends the pipeline, in the middle of what a command does.</summary>
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

    [Fact]
    public async Task A_notice_that_the_caller_does_not_take_ends_what_is_under_way_and_begins_nothing_more()
    {
        var dashboard = new FakeDashboard().Answering("GET tags", "v2/tags").Answering("DELETE tags/2/remove", async _ =>
        {
            // As from a server: on another thread than the command's.
            await Task.Run(() => { }).ConfigureAwait(false);
            return new HttpResponseMessage { Content = new StringContent("""{"success":1}""") };
        }).Answering("DELETE tags/4/remove", 200, """{"success":1}""");
        var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session());

        var running = shell.AddScript("$VerbosePreference = 'Stop'; Remove-MainWpTag 2, 4 -Force -Session $session").InvokeAsync();

        await Assert.ThrowsAsync<ActionPreferenceStopException>(() => running.WaitAsync(Limit));
        Assert.NotEmpty(dashboard.Requests);
        Assert.Empty(dashboard.Asked("DELETE tags/4/remove"));
        shell.Dispose();
    }
}
