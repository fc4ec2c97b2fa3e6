using System.Management.Automation;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Starts the job that is to log everybody out of all sites. MainWP 6.1 only counts the sites in it and calls none.</summary>
[Cmdlet(VerbsSecurity.Revoke, "MainWpSiteLogin", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ToolJob))]
public sealed class RevokeSiteLoginCommand : RecordCommand
{
    /// <summary>Says that all sites are meant; the server knows no other way.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Waits for the end of the job; sites that failed are an error.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = ToolJobRun.DefaultTimeoutSec;

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!All)
            throw new MainWpException(ErrorKind.InvalidArgument, "This is for all sites of the dashboard: give -All if that is meant. Nothing was sent.") { Resource = Resource.Job };
        if (pipeline.ShouldProcess($"ALL sites of {client.Transport.Connection.Address}", "Destroy sessions"))
            await new ToolJobRun(Wait, TimeoutSec, Jobs).RunAsync(client, pipeline, ToolJobKind.RevokeLogins, stop);
    }
}
