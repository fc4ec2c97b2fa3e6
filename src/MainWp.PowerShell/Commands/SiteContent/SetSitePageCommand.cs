using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Changes pages of child sites.</summary>
[Cmdlet(VerbsCommon.Set, "MainWpSitePage", DefaultParameterSetName = ObjectSet, SupportsShouldProcess = true)]
[OutputType(typeof(SitePageDetail))]
public sealed class SetSitePageCommand : ContentCommand<SitePageReference>
{
    /// <summary>The pages to change, as returned by Get-MainWpSitePage.</summary>
    [Parameter(ParameterSetName = ObjectSet, Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public SitePageReference[] Page { get; set; } = [];

    /// <summary>The ids on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ArgumentCompleter(typeof(SitePageIdCompleter))]
    public int[] PageId { get; set; } = [];

    /// <summary>Returns the page after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    internal override IReadOnlyList<SitePageReference> Items => Named(Page, PageId, (site, id) => new(site, id));

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitePageReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ApprovedAsync(client, pipeline, "Change page", stop, async item => Differences.Between(await client.SitePages.GetAsync(item.Site, item.Item, stop), Change)), item => item.Reference, async (item, cancel) =>
        {
            await client.SitePages.ChangeAsync(item.Thing.Site, item.Thing.Item, Change, cancel);
            return PassThru ? await client.SitePages.GetAsync(item.Thing.Site, item.Thing.Item, cancel) : null;
        }, (_, page) => pipeline.WriteIfAny(page), stop);
}
