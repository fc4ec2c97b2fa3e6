using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Jobs;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that starts a job of the dashboard's tools for all sites.</summary>
/// <param name="kind">The job.</param>
/// <param name="action">What it does, for the question.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EverySiteJobCommand(ToolJobKind kind, string action) : ConfirmedCommand
{
    /// <summary>Confirms that the job is for all sites. The dashboard cannot limit it.</summary>
    [Parameter(Mandatory = true)]
    public SwitchParameter All { get; set; }

    /// <summary>Waits for the end of the job. Sites that failed are reported as an error.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest time to wait, in seconds.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int TimeoutSec { get; set; } = ToolJobRun.DefaultTimeoutSec;

    internal sealed override async Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (!All)
            throw new MainWpException(ErrorKind.InvalidArgument, Messages.AllSitesMeant) { Resource = Resource.Job };
        if (pipeline.ShouldProcess($"ALL sites of {client.Transport.Connection.Address}", action))
            await new ToolJobRun(Wait, TimeoutSec, Jobs).RunAsync(client, pipeline, kind, stop);
    }
}
