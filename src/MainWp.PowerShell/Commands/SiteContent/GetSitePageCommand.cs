using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the pages of child sites.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePage", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SitePage), typeof(SitePageDetail))]
public sealed class GetSitePageCommand : ContentListCommand
{
    /// <summary>The ids of the pages on the site. Returns them with their content.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(SitePageIdCompleter))]
    public int[] PageId { get; set; } = [];

    private protected override IReadOnlyList<int> Ids => PageId;

    private protected override Reference NameOf(SiteReference site, int id) => new SitePageReference(site, id);

    private protected override async Task<object> GetAsync(MainWpClient client, int site, int id, CancellationToken stop) => await client.SitePages.GetAsync(site, id, stop);

    private protected override Task ListAsync(MainWpClient client, Incoming<SiteReference> sites, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, SitesAsync(client, sites, pipeline, stop).WithEachAsync(Status), wanted => wanted.Site.Reference,
        (wanted, cancel) => client.SitePages.ListAsync(wanted.Site.Id, Query.With(wanted.Item), cancel), (_, pages) => pipeline.WriteAll(pages), stop);
}
