using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes posts of child sites permanently. Set-MainWpSitePost -Status Trash moves them to the trash.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePost", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePostCommand : SiteEntryCommand<SitePostReference>
{
    /// <summary>The posts to delete, as returned by Get-MainWpSitePost.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePostReference[] Post { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SitePostIdCompleter))]
    public int[] PostId { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SitePostReference> Items => Named(Post, PostId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePostReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete post for good", stop), item => item.Reference, (item, cancel) => client.SitePosts.RemoveAsync(item.Thing.Site, item.Thing.Item, cancel), stop);
}
