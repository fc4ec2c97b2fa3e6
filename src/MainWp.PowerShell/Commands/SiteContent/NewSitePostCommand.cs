using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Makes a post on child sites.</summary>
[Cmdlet(VerbsCommon.New, "MainWpSitePost", SupportsShouldProcess = true)]
[OutputType(typeof(SitePost))]
public sealed class NewSitePostCommand : GatheringCommand<SiteReference>
{
    internal ContentChange Change { get; } = new();

    /// <summary>The sites to make it on: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The title.</summary>
    [Parameter(Mandatory = true)]
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

    /// <summary>The name in the address; without it WordPress makes one of the title.</summary>
    [Parameter]
    public string? Slug
    {
        get => Change.Slug;
        set => Change.Slug = value;
    }

    /// <summary>The state; a draft without it.</summary>
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

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) => new FanOut(ThrottleLimit).RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(pipeline, $"Make post '{Change.Title}'"), site => site.Reference,
        (site, cancel) => client.SitePosts.CreateAsync(site.Id, Change, cancel), (site, post) => Say(pipeline, site, post), stop);

    private void Say(IPipelineWriter pipeline, ResolvedSite site, SitePost post)
    {
        if (Change.Categories?.Except(post.Categories, StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } missing)
            pipeline.WriteWarning($"{post} on {site} is not in {string.Join(", ", missing)}: only categories that exist on the site, with plain letters in their names, can be set.");
        pipeline.Write(post);
    }
}
