using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes pages of child sites permanently. Set-MainWpSitePage -Status Trash moves them to the trash.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePage", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePageCommand : SiteEntryCommand<SitePageReference>
{
    /// <summary>The pages to delete, as returned by Get-MainWpSitePage.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePageReference[] Page { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SitePageIdCompleter))]
    public int[] PageId { get; set; } = [];

    /// <summary>Does not ask for confirmation.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SitePageReference> Items => Named(Page, PageId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePageReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete page for good", stop), item => item.Reference, (item, cancel) => client.SitePages.RemoveAsync(item.Thing.Site, item.Thing.Item, cancel), stop);
}
