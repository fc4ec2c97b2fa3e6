using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the clients of a dashboard.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpClient", DefaultParameterSetName = ClientSet, SupportsPaging = true)]
[OutputType(typeof(Client))]
[OutputType(typeof(int), ParameterSetName = [CountSet])]
public sealed class GetClientCommand : RelatedCommand
{
    internal ClientQuery Query { get; } = new();

    /// <summary>The clients to get: ids, names, email addresses or objects. Names and email addresses can contain wildcards. Default: all clients.</summary>
    [Parameter(ParameterSetName = ClientSet, Position = 0, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = TagSet)]
    [Leaves("MainWpSite", "MainWpTag", "MainWpCost")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ClientCompleter))]
    [Alias("Id", "ClientId", "Email")]
    public ClientReference[] Client { get; set; } = [];

    /// <summary>The sites whose clients to get: ids, names, addresses or objects.</summary>
    [Parameter(ParameterSetName = SiteSet, Mandatory = true, ValueFromPipeline = true)]
    [Leaves("MainWpClient", "MainWpTag", "MainWpCost")]
    [ArgumentCompleter(typeof(SiteCompleter))]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>Only clients whose name, email address or id contains this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only clients in one of these states.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ValidateSet("Active", "Suspended", "Lead", "Lost")]
    public ClientStatus[] Status
    {
        get => Query.Status;
        set => Query.Status = value;
    }

    /// <summary>Returns the number of clients instead of the clients.</summary>
    [Parameter(ParameterSetName = CountSet, Mandatory = true)]
    public SwitchParameter Count { get; set; }

    internal override IReadOnlyList<SitesReference> Items => [.. Site, .. SitesReference.Common(Tag, Cost, Client)];

    internal override Task ProcessAsync(MainWpClient client, Incoming<SitesReference> items, IPipelineWriter pipeline, CancellationToken stop) =>
        RunsWithoutItems ? ListAsync(client, pipeline, stop) : new ClientSearch(client, pipeline, stop).RunAsync(items);

    private async Task ListAsync(MainWpClient client, IPipelineWriter pipeline, CancellationToken stop)
    {
        if (Count)
        {
            pipeline.Write(await client.Clients.CountAsync(stop));
            return;
        }
        if (Paging.IncludesTotalCount)
            pipeline.Write(new TotalCount((ulong)await client.Clients.CountAsync(stop), Query.Search is null && Query.Status.Length == 0 ? 1.0 : 0.5));
        await foreach (var found in client.Clients.ListAsync(Query, Paging, stop))
            pipeline.Write(found);
    }
}
