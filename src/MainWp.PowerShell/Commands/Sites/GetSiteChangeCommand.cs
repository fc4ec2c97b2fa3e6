using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the changes on sites, newest first; by default those that were not made through the dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteChange", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(SiteChange))]
[OutputType(typeof(int), ParameterSetName = [CountSet])]
public sealed class GetSiteChangeCommand : AnyOrderCommand<SiteReference>
{
    private const string ListSet = "List";
    private const string CountSet = "Count";

    internal SiteChangeQuery Query { get; } = new();

    /// <summary>The sites whose changes to get: ids, names, addresses or objects. -First and -Skip count for each site.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("Id", "SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Where the changes were made.</summary>
    [Parameter]
    public SiteChangeSource Source
    {
        get => Query.Source;
        set => Query.Source = value;
    }

    /// <summary>Only these actions, such as activated, updated or delete.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Action
    {
        get => Query.Action;
        set => Query.Action = value;
    }

    /// <summary>Only changes of these kinds, such as plugins, themes or users.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Context
    {
        get => Query.Context;
        set => Query.Context = value;
    }

    /// <summary>Only changes made since this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Alias("After")]
    public DateTime? Since { get; set; }

    /// <summary>Returns the number of changes instead of the changes.</summary>
    [Parameter(ParameterSetName = CountSet, Mandatory = true)]
    public SwitchParameter Count { get; set; }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override bool RunsWithoutItems => Site.Length == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        FanOut.RunAsync(
            client, pipeline, items.OrEverySite(RunsWithoutItems, client, stop).SitesAsync(client, pipeline, stop), site => site.Reference, (site, cancel) => ReadAsync(client, site.Id, cancel), (_, found) => pipeline.WriteAll(found), stop);

    private async Task<IReadOnlyList<object>> ReadAsync(MainWpClient client, int site, CancellationToken stop)
    {
        var found = new List<object>();
        if (Count || Paging.IncludesTotalCount)
        {
            var count = await client.Sites.Changes.CountAsync(site, Query, stop);
            found.Add(Count ? count : new TotalCount((ulong)count, Since is null ? 1.0 : 0.0));
        }
        if (Count)
            return found;
        await foreach (var change in client.Sites.Changes.ListAsync(site, Query, Paging, stop))
        {
            // The newest changes come first. A change without a time is not assumed to be older.
            if (change.Created is { } created && Since is { } since && created.ToUniversalTime() < since.ToUniversalTime())
                break;
            found.Add(change);
        }
        return found;
    }
}
