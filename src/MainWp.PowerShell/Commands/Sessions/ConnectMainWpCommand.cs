using System.Management.Automation;
using MainWp.PowerShell.Loading;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.PowerShell.Commands;

/// <summary>Connects to a MainWP Dashboard and makes the session the runspace's current one.</summary>
[Cmdlet(VerbsCommunications.Connect, "MainWp", DefaultParameterSetName = Given)]
[OutputType(typeof(MainWpSession))]
public sealed class ConnectMainWpCommand : ConnectionCommand
{
    internal override async Task ProcessAsync(ConnectionRequest request, IPipelineWriter pipeline, CancellationToken stop)
    {
        var session = await new SessionFactory(HttpModule.Open).ConnectAsync(request, pipeline, Narrate(), stop);
        RunspaceState.Here.Connect(session);
        pipeline.Write(session);
    }
}
