using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>A command that lists credentials, all or those that nobody uses.</summary>
/// <typeparam name="T">What names one.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CredentialListCommand<T> : ItemsCommand<T>
    where T : Reference
{
    /// <summary>Only those that were used, but not for this long: 90d, 12h, 30m or a TimeSpan.</summary>
    [Parameter]
    [Duration]
    public TimeSpan? UnusedFor { get; set; }

    /// <summary>Only those that were never used.</summary>
    [Parameter]
    public SwitchParameter NeverUsed { get; set; }

    /// <summary>Which ones are listed.</summary>
    private protected UnusedFilter Wanted(MainWpClient client) => new(UnusedFor, NeverUsed, client.Transport.Connection.Clock.Now());
}
