using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the uptime monitors of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpMonitor", DefaultParameterSetName = SiteSet, SupportsPaging = true)]
[OutputType(typeof(Monitor), typeof(MonitorDetail), typeof(MonitorEntry), ParameterSetName = [ListSet, SiteSet, TagSet, ClientSet])]
[OutputType(typeof(int), ParameterSetName = [CountSet])]
public sealed class GetMonitorCommand : SitesCommand<MonitorReference>
{
    private const string ListSet = "List";
    private const string CountSet = "Count";

    internal MonitorQuery Query { get; } = new();

    /// <summary>The sites whose monitors to get: ids, names, addresses or objects. Default: all sites.</summary>
    [Parameter(ParameterSetName = SiteSet, Position = 0, ValueFromPipeline = true)]
    [Leaves("MainWpTag", "MainWpClient")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId", "Monitor")]
    public MonitorReference[] Site { get; set; } = [];

    /// <summary>Only monitors of sites whose name or address contains this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = CountSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only monitors with this state in the last check.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SiteSet)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    [Parameter(ParameterSetName = CountSet)]
    public MonitorFilter Status
    {
        get => Query.Status;
        set => Query.Status = value;
    }

    /// <summary>Reads only id, site and status, which is fast for many monitors.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SiteSet)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    public SwitchParameter Basic
    {
        get => Query.Depth == MonitorDepth.Basic;
        set => Query.Depth = value ? MonitorDepth.Basic : Query.Depth;
    }

    /// <summary>Also reads the checks of the last 30 days, with one request per monitor.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [Parameter(ParameterSetName = SiteSet)]
    [Parameter(ParameterSetName = TagSet)]
    [Parameter(ParameterSetName = ClientSet)]
    public SwitchParameter Detailed
    {
        get => Query.Depth == MonitorDepth.Heartbeats;
        set => Query.Depth = value ? MonitorDepth.Heartbeats : Query.Depth;
    }

    /// <summary>Returns the number of monitors instead of the monitors.</summary>
    [Parameter(ParameterSetName = CountSet, Mandatory = true)]
    public SwitchParameter Count { get; set; }

    internal override IReadOnlyList<MonitorReference> Items => [.. Site, .. Owners.Select(owner => new MonitorReference(owner))];

    internal override bool RunsWithoutItems => Items.Count == 0 && !ExpectsInput;

    internal override async Task ProcessAsync(MainWpClient client, Incoming<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Count)
            pipeline.Write(await client.Monitors.CountAsync(Query, stop));
        else if (RunsWithoutItems)
            await ListAsync(client, pipeline, stop);
        else
            await GetAsync(client, items, pipeline, stop);
    }

    private async Task ListAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Paging.IncludesTotalCount)
            pipeline.Write(new TotalCount((ulong)await client.Monitors.CountAsync(Query, stop), 1.0));
        await foreach (var monitor in client.Monitors.ListAsync(Query, Paging, stop))
            pipeline.Write(monitor);
    }

    private Task GetAsync(MainWpClient client, IAsyncEnumerable<MonitorReference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items.ResolvedAsync(client, pipeline, stop).InBatchesAsync(MonitorsApi.LargestPage), batch => [.. batch.Select(item => item.Reference)],
        (batch, cancel) => client.Monitors.GetAsync([.. batch.Select(item => item.Thing.MonitorId).Distinct()], Query.Depth, cancel),
        (batch, found) =>
        {
            foreach (var wanted in batch)
            {
                if (!found.TryGetValue(wanted.Thing.MonitorId, out var monitor))
                    pipeline.WriteError(CommandError.From(client.Monitors.NotFound(wanted.Thing), wanted.Reference));
                else if (Query.Takes(monitor))
                    pipeline.Write(monitor);
            }
        },
        stop);
}
