using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets costs from the cost tracker.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpCost", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(Cost), typeof(CostDetail))]
public sealed class GetCostCommand : FanOutCommand<Reference>
{
    private const string ListSet = "List";
    private const string CostSet = "Cost";
    private const string SiteSet = "Site";
    private const string ClientSet = "Client";

    internal CostQuery Query { get; } = new();

    /// <summary>The costs to get: ids, names or objects.</summary>
    [Parameter(ParameterSetName = CostSet, Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(CostCompleter))]
    [Alias("Id", "CostId")]
    public CostReference[] Cost { get; set; } = [];

    /// <summary>The sites whose costs to get: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpClient")]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The clients whose costs to get, with the costs of their sites and of the tags of these sites: ids, names, email addresses or objects.</summary>
    [Parameter(ParameterSetName = ClientSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpSite")]
    [ArgumentCompleter(typeof(ClientCompleter))]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>Only costs that the dashboard finds with this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only costs in these states.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public CostStatus[] Status
    {
        get => [.. Query.Statuses];
        set => Query.Statuses = value;
    }

    /// <summary>Only costs of these product types.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(CostProductTypeCompleter))]
    public string[] ProductType
    {
        get => [.. Query.ProductTypes];
        set => Query.ProductTypes = value;
    }

    /// <summary>Only subscriptions or only one-time payments.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public CostPaymentType PaymentType
    {
        get => Query.PaymentType;
        set => Query.PaymentType = value;
    }

    internal override IReadOnlyList<Reference> Items => [.. Cost, .. Site, .. Client];

    internal override bool RunsWithoutItems => Items.Count == 0 && !ExpectsInput;

    internal override Task ProcessAsync(MainWpClient client, Incoming<Reference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        RunsWithoutItems ? ListAsync(client, pipeline, stop) : GetAsync(client, items, pipeline, stop);

    private async Task ListAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Paging.IncludesTotalCount)
            pipeline.Write(new TotalCount(0, 0));
        await foreach (var cost in client.Costs.ListAsync(Query, Paging, stop))
            pipeline.Write(cost);
    }

    private Task GetAsync(MainWpClient client, IAsyncEnumerable<Reference> items, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, items, item => item, (item, cancel) => CostsAsync(client, item, cancel), (_, costs) => pipeline.WriteAll(costs), stop);

    private static async Task<IReadOnlyList<Cost>> CostsAsync(MainWpClient client, Reference item, CancellationToken stop) => item switch
    {
        SiteReference site => await client.Costs.OfSiteAsync(await site.ResolveAsync(client, stop), stop),
        ClientReference owner => await OfClientAsync(client, await owner.ResolveAsync(client, stop), stop),
        _ => [await client.Costs.GetAsync(await ((CostReference)item).ResolveAsync(client, stop), stop)],
    };

    private static async Task<IReadOnlyList<Cost>> OfClientAsync(MainWpClient client, int owner, CancellationToken stop) =>
        await client.Costs.OfClientAsync(owner, await client.Sites.TaggedOfClientAsync(owner, stop), stop);
}
