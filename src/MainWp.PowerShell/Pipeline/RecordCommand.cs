using System.ComponentModel;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that runs once per pipeline record and session.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordCommand : DashboardCommand
{
    /// <summary>The command's work.</summary>
    internal abstract Task ProcessAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    internal override async Task RecordAsync(CommandRun run)
    {
        if (!IsTargetAdmitted(run))
            return;
        foreach (var session in run.Sessions.For(Target, IsChange))
            await run.Pipeline.Held.AroundAsync(() => ProcessAsync(run.ClientOf(session), run.Pipeline, run.Stop));
    }
}
