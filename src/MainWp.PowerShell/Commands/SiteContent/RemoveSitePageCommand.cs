using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes pages of child sites for good; Set-MainWpSitePage -Status Trash puts them in the trash.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePage", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePageCommand : SiteEntryCommand<SitePageReference>
{
    /// <summary>The pages to delete, as Get-MainWpSitePage gives them.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePageReference[] Page { get; set; } = [];

    /// <summary>Their ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SitePageIdCompleter))]
    public int[] PageId { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SitePageReference> Items => Named(Page, PageId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePageReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete page for good", stop), item => item.Reference, (item, cancel) => client.SitePages.RemoveAsync(item.Thing.Site, item.Thing.Item, cancel), stop);
}
