using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the themes of sites, as of the dashboard's last sync.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteTheme")]
[OutputType(typeof(SiteTheme))]
public sealed class GetSiteThemeCommand : GatheringCommand<SiteReference>
{
    internal SiteItemFilter Filter { get; } = new();

    /// <summary>The sites whose themes to get: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only themes in this state.</summary>
    [Parameter]
    public SiteItemStatus Status
    {
        get => Filter.Status;
        set => Filter.Status = value;
    }

    /// <summary>Only themes whose name, slug, version or description holds this text.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Filter.Search;
        set => Filter.Search = value;
    }

    /// <summary>Only themes that their authors have not updated for a long time; how long is a setting of the dashboard.</summary>
    [Parameter]
    public SwitchParameter Abandoned
    {
        get => Filter.Abandoned;
        set => Filter.Abandoned = value;
    }

    /// <summary>How many sites are asked for at once.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = FanOut.DefaultLimit;

    /// <summary>Writes results as they come instead of in input order.</summary>
    [Parameter]
    public SwitchParameter Unordered { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        new FanOut(ThrottleLimit, Unordered).RunAsync(
            client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => client.Sites.Themes.ListAsync(site.Id, Filter, cancel),
            (_, found) => pipeline.WriteAll(found), stop);
}
