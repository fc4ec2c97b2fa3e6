using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Deletes pages of child sites for good; Set-MainWpSitePage -Status Trash puts them in the trash.</summary>
[Cmdlet(VerbsCommon.Remove, "MainWpSitePage", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveSitePageCommand : FanOutCommand<SitePageReference>
{
    private const string ObjectSet = "Object";
    private const string IdSet = "Id";

    /// <summary>The pages to delete, as Get-MainWpSitePage gives them.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePageReference[] Page { get; set; } = [];

    /// <summary>The sites that they are on: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Their ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true)]
    [ArgumentCompleter(typeof(SitePageIdCompleter))]
    public int[] PageId { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    internal override IReadOnlyList<SitePageReference> Items => Page.Length > 0 ? Page : [.. Site.SelectMany(site => PageId.Select(id => new SitePageReference(site, id)))];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePageReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Delete page for good", stop), item => item.Reference, async (item, cancel) =>
        {
            await client.SitePages.RemoveAsync(item.SiteId, item.ItemId, cancel);
            return true;
        }, (_, _) => { }, stop);
}
