using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>What is said of a post that is made or changed.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class PostCommand<T> : ContentCommand<T>
    where T : Reference
{
    /// <summary>Whether it stays at the top.</summary>
    [Parameter]
    public bool? IsSticky
    {
        get => Change.IsSticky;
        set => Change.IsSticky = value;
    }

    /// <summary>Names of categories that exist on the site; they replace what is there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Category
    {
        get => null;
        set => Change.Categories = value;
    }

    /// <summary>Names of tags; they replace what is there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Tag
    {
        get => null;
        set => Change.Tags = value;
    }
}
