using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;

namespace MainWp.PowerShell.Commands;

/// <summary>What is said of a post or page that is made or changed.</summary>
/// <typeparam name="T">What names an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ContentCommand<T> : SiteEntryCommand<T>
    where T : Reference
{
    internal ContentPatch Change { get; } = new();

    /// <summary>The title.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? Title
    {
        get => Change.Title;
        set => Change.Title = value;
    }

    /// <summary>The body, as HTML.</summary>
    [Parameter]
    public string? Content
    {
        get => Change.Content;
        set => Change.Content = value;
    }

    /// <summary>The excerpt.</summary>
    [Parameter]
    public string? Excerpt
    {
        get => Change.Excerpt;
        set => Change.Excerpt = value;
    }

    /// <summary>The slug in the address.</summary>
    [Parameter]
    public string? Slug
    {
        get => Change.Slug;
        set => Change.Slug = value;
    }

    /// <summary>The state.</summary>
    [Parameter]
    public ContentStatus? Status
    {
        get => Change.Status;
        set => Change.Status = value;
    }

    /// <summary>The date of publication. Use -Status Future for a date in the future.</summary>
    [Parameter]
    public DateTime? Published
    {
        get => Change.Published;
        set => Change.Published = value;
    }

    /// <summary>The password that readers need, as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    [ValidateSecret]
    public Secret? Password
    {
        get => null;
        set => Change.Password = value?.Reveal();
    }

    /// <summary>Whether comments are open.</summary>
    [Parameter]
    public DiscussionStatus? CommentStatus
    {
        get => Change.CommentStatus;
        set => Change.CommentStatus = value;
    }

    /// <summary>Whether pings are open.</summary>
    [Parameter]
    public DiscussionStatus? PingStatus
    {
        get => Change.PingStatus;
        set => Change.PingStatus = value;
    }

    /// <summary>The address of the featured image. The site downloads it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FeaturedImage
    {
        get => Change.FeaturedImage;
        set => Change.FeaturedImage = value;
    }
}
