using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Creates a page on child sites.</summary>
[Cmdlet(VerbsCommon.New, "MainWpSitePage", SupportsShouldProcess = true)]
[OutputType(typeof(SitePageDetail))]
public sealed class NewSitePageCommand : ContentCommand<SiteReference>
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
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).ApprovedAsync(client, pipeline, $"Make page '{Change.Title}'", stop), site => site.Reference,
        (site, cancel) => client.SitePages.CreateAsync(site.Id, Change, cancel), (_, page) => pipeline.Write(page), stop);
}
