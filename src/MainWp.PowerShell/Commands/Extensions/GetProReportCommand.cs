using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets parts of the reports from the Pro Reports extension. Written from the MainWP documentation and not tested.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpProReport")]
[OutputType(typeof(ProReportItem))]
public sealed class GetProReportCommand : FanOutCommand<SiteReference>
{
    /// <summary>The sites: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The parts of the report.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public ProReportType[] Type { get; set; } = [];

    /// <summary>The first day.</summary>
    [Parameter(Mandatory = true)]
    public DateTime StartDate { get; set; }

    /// <summary>The last day. Default: today.</summary>
    [Parameter]
    public DateTime EndDate { get; set; } = DateTime.Today;

    /// <summary>Only these actions, such as updated or deleted.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Action { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.OrEverySite(RunsWithoutItems, client, stop).SitesAsync(client, pipeline, stop).WithEachAsync(Type), wanted => wanted.Site.Reference,
        (wanted, cancel) => client.Extensions.ReportAsync(wanted.Site.Id, wanted.Item, StartDate, EndDate, Action, cancel), (_, rows) =>
        {
            foreach (var row in rows)
                pipeline.Write(row);
        }, stop);
}
