using System.ComponentModel;
using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>What the commands that list plugins and themes of sites take.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SiteItemListCommand : AnyOrderCommand<SiteReference>
{
    internal SiteItemFilter Filter { get; } = new();

    /// <summary>The sites whose plugins to get: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only plugins in this state.</summary>
    [Parameter]
    public SiteItemStatus Status
    {
        get => Filter.Status;
        set => Filter.Status = value;
    }

    /// <summary>Only plugins whose name, slug, version or description holds this text.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Filter.Search;
        set => Filter.Search = value;
    }

    /// <summary>Only plugins that their authors have not updated for a long time; how long is a setting of the dashboard.</summary>
    [Parameter]
    public SwitchParameter Abandoned
    {
        get => Filter.Abandoned;
        set => Filter.Abandoned = value;
    }

    internal sealed override IReadOnlyList<SiteReference> Items => Site;

    internal sealed override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => ListAsync(client, site.Id, cancel), (_, found) => pipeline.WriteAll(found), stop);

    /// <summary>Those of a site.</summary>
    private protected abstract Task<IReadOnlyList<object>> ListAsync(MainWpClient client, int site, CancellationToken stop);
}
