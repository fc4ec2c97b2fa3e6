using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes posts of child sites; what is not given stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSitePost", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePost))]
public sealed class SetSitePostCommand : GatheringCommand<SitePostReference>
{
    private const string ObjectSet = "Object";
    private const string IdSet = "Id";

    internal ContentChange Change { get; } = new();

    /// <summary>The posts to change, as Get-MainWpSitePost gives them.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePostReference[] Post { get; set; } = [];

    /// <summary>The sites that they are on: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Their ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SitePostIdCompleter))]
    public int[] PostId { get; set; } = [];

    /// <summary>The title.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title
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

    /// <summary>The name in the address.</summary>
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

    /// <summary>Its date; in the future, with -Status Future, it is published then.</summary>
    [Parameter]
    public DateTime? Published
    {
        get => Change.Published;
        set => Change.Published = value;
    }

    /// <summary>A password that readers need; as SecureString or string.</summary>
    [Parameter]
    [ValidateNotNull]
    public Secret? Password
    {
        get => null;
        set => Change.Password = value?.Reveal();
    }

    /// <summary>Whether comments are taken.</summary>
    [Parameter]
    public DiscussionStatus? CommentStatus
    {
        get => Change.CommentStatus;
        set => Change.CommentStatus = value;
    }

    /// <summary>Whether pings are taken.</summary>
    [Parameter]
    public DiscussionStatus? PingStatus
    {
        get => Change.PingStatus;
        set => Change.PingStatus = value;
    }

    /// <summary>Address of an image that the site fetches and shows as the featured one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? FeaturedImage
    {
        get => Change.FeaturedImage;
        set => Change.FeaturedImage = value;
    }

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

    /// <summary>How many are worked on at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Outputs the post as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SitePostReference> Items => Post.Length > 0 ? Post : [.. Site.SelectMany(site => PostId.Select(id => new SitePostReference(site, id)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePostReference> items, IPipelineWriter pipeline, CancellationToken stop) => new FanOut(ThrottleLimit).RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Change post", stop), item => item.Reference, async (item, cancel) =>
        {
            await client.SitePosts.ChangeAsync(item.SiteId, item.ItemId, Change, cancel);
            return PassThru ? await client.SitePosts.GetAsync(item.SiteId, item.ItemId, cancel) : null;
        }, (_, post) => pipeline.WriteIfAny(post), stop);
}
