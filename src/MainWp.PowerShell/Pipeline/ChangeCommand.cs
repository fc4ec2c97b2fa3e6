using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that changes properties of its items, and returns them on request.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ChangeCommand<T> : ItemsCommand<T>
    where T : Reference
{
    /// <summary>Returns each item after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }
}
