using System.ComponentModel;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command about the saved connections of this user; it asks no dashboard.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StoredConnectionCommand : AsyncCommand
{
    internal abstract Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() => Pump.Finish(Pump.Start(() => ProcessAsync(Writer, Stop))));
}
