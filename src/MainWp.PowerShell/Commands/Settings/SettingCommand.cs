using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that changes settings of the dashboard.</summary>
/// <typeparam name="TSetting">The settings as they are read.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SettingCommand<TSetting> : RecordCommand
    where TSetting : class
{
    /// <summary>Returns the settings after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Changes settings if the user approves, and writes them afterwards if that is requested.</summary>
    private protected async Task ApplyAsync(MainWpClient client, IPipelineWriter pipeline, string what, object patch, Func<Task> change, Func<Task<TSetting>> read)
    {
        if (!await pipeline.ShouldChangeAsync(Messages.Of(what, client), "Change settings", async () => Differences.Between(await read(), patch, ("StatusCodes", "ExpectedStatusCode"))))
            return;
        await change();
        if (PassThru)
            pipeline.Write(await read());
    }
}
