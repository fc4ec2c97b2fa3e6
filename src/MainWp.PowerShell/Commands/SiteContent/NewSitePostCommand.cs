using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a post on child sites.</summary>
[Cmdlet(VerbsCommon.New, "MainWpSitePost", SupportsShouldProcess = true)]
[OutputType(typeof(SitePostDetail))]
public sealed class NewSitePostCommand : PostCommand<SiteReference>
{
    /// <summary>The sites: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public override SiteReference[] Site { get; set; } = [];

    /// <summary>The title.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public override string? Title
    {
        get => base.Title;
        set => base.Title = value;
    }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, $"Make post '{Change.Title}'", stop), site => site.Reference,
        (site, cancel) => client.SitePosts.CreateAsync(site.Id, Change, cancel), (site, post) => WriteResults(pipeline, site, post), stop);

    private void WriteResults(IPipelineWriter pipeline, ResolvedSite site, SitePostDetail post)
    {
        if (Change.Categories?.Except(post.Categories, StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } missing)
            pipeline.WriteWarning(Messages.CategoriesNotSet(post, site, string.Join(", ", missing)));
        pipeline.Write(post);
    }
}
