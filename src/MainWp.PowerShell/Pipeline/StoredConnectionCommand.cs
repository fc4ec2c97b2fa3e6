using System.ComponentModel;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command about the saved connections of this user; it asks no dashboard.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StoredConnectionCommand : AsyncCommand
{
    /// <summary>The saved connections of this user.</summary>
    private protected ConnectionStore Store => field ??= ConnectionStore.Of(this);

    internal abstract Task ProcessAsync(IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() => Pump.Finish(Pump.Start(() => ProcessAsync(Writer, Stop))));
}
