using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that works on several of its items at once, and may write the results in the order in which they arrive.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AnyOrderCommand<T> : FanOutCommand<T>
    where T : Reference
{
    /// <summary>Returns results as they arrive instead of in the order of the input.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    /// <inheritdoc/>
    internal sealed override FanOut FanOut => new(ThrottleLimit, Unordered);
}
