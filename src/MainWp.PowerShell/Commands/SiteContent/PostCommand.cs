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
    /// <summary>Whether the post is sticky.</summary>
    [Parameter]
    public bool? IsSticky
    {
        get => Change.IsSticky;
        set => Change.IsSticky = value;
    }

    /// <summary>The names of existing categories of the site. They replace the current ones.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Category
    {
        get => null;
        set => Change.Categories = value;
    }

    /// <summary>The names of tags. They replace the current ones.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Tag
    {
        get => null;
        set => Change.Tags = value;
    }
}
