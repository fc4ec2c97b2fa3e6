using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes posts of child sites.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSitePost", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePostDetail))]
public sealed class SetSitePostCommand : PostCommand<SitePostReference>
{
    /// <summary>The posts to change, as returned by Get-MainWpSitePost.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePostReference[] Post { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SitePostIdCompleter))]
    public int[] PostId { get; set; } = [];

    /// <summary>Returns the post after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SitePostReference> Items => Named(Post, PostId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePostReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Change post", stop, async item => Differences.Between(await client.SitePosts.GetAsync(item.Site, item.Item, stop), Change)), item => item.Reference, async (item, cancel) =>
        {
            await client.SitePosts.ChangeAsync(item.Thing.Site, item.Thing.Item, Change, cancel);
            return PassThru ? await client.SitePosts.GetAsync(item.Thing.Site, item.Thing.Item, cancel) : null;
        }, (_, post) => pipeline.WriteIfAny(post), stop);
}
