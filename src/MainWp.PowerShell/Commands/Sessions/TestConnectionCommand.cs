using System.Management.Automation;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Looks for what keeps a connection from working, and says what to do about it. Changes nothing and needs no session.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MainWpConnection", DefaultParameterSetName = Given)]
[OutputType(typeof(ConnectionCheck))]
public sealed class TestConnectionCommand : ConnectionCommand
{
    internal override async Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop)
    {
        await foreach (var check in new ConnectionTest(HttpModule.Open).RunAsync(request, Narrate(), stop))
            pipeline.Write(check);
    }
}
