using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets users of child sites, as they are now.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteUser", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SiteUser))]
public sealed class GetSiteUserCommand : FanOutCommand<SiteReference>
{
    private const string ListSet = "List";
    private const string IdSet = "Id";

    internal SiteUserQuery Query { get; } = new();

    /// <summary>The sites to look on: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The ids of the users on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(SiteUserIdCompleter))]
    public int[] UserId { get; set; } = [];

    /// <summary>Only users with this in their user name, shown name or e-mail address.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Only users with one of these roles.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public SiteUserRole[] Role
    {
        get => [.. Query.Roles];
        set => Query.Roles = value;
    }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = items.ResolvedAsync(client, pipeline, stop);
        return UserId.Length > 0 ? GetAsync(client, sites, pipeline, stop) : ListAsync(client, sites, pipeline, stop);
    }

    private Task GetAsync(MainWpClient client, IAsyncEnumerable<ResolvedSite> sites, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, sites.WithEachAsync(UserId), wanted => new SiteUserReference(wanted.Site.Reference, wanted.Item),
        (wanted, cancel) => client.SiteUsers.GetAsync(wanted.Site.Id, wanted.Item, cancel), (_, user) => pipeline.Write(user), stop);

    private Task ListAsync(MainWpClient client, IAsyncEnumerable<ResolvedSite> sites, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, sites, site => site.Reference, (site, cancel) => client.SiteUsers.ListAsync(site.Id, Query, cancel), (_, users) => users.ForEach(pipeline.Write), stop);
}
