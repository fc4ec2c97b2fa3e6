using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Pipeline;

/// <summary>A command that works on several of its items at once.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class FanOutCommand<T> : ItemsCommand<T>
    where T : Reference
{
    /// <summary>The most requests that run at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>How its items are worked on.</summary>
    internal virtual FanOut FanOut => new(ThrottleLimit);
}
