using System.ComponentModel;
using MainWp.PowerShell.SavedConnections;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command about the saved connections of this user; it asks no dashboard.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StoredConnectionCommand : AsyncCommand
{
    private ConnectionStore? _store;

    internal abstract Task ProcessAsync(ConnectionStore store, IPipelineWriter pipeline, CancellationToken stop);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        _store ??= new ConnectionStore(ConnectionFile.OfUser(Environment.GetEnvironmentVariable), new SecretManagement(this));
        Pump.Finish(Pump.Start(() => ProcessAsync(_store, Writer, Stop)));
    });
}
