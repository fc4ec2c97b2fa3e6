using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the users of child sites.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSiteUser", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SiteUser))]
public sealed class GetSiteUserCommand : SiteEntryListCommand
{
    internal SiteUserQuery Query { get; } = new();

    /// <summary>The ids of the users on the site.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(SiteUserIdCompleter))]
    public int[] UserId { get; set; } = [];

    /// <summary>Only users whose user name, display name or email address contains this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [SearchText]
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

    private protected override IReadOnlyList<int> Ids => UserId;

    private protected override Reference NameOf(SiteReference site, int id) => new SiteUserReference(site, id);

    private protected override async Task<object> GetAsync(MainWpClient client, int site, int id, CancellationToken stop) => await client.SiteUsers.GetAsync(site, id, stop);

    private protected override Task ListAsync(MainWpClient client, Incoming<SiteReference> sites, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, SitesAsync(client, sites, pipeline, stop), site => site.Reference, (site, cancel) => client.SiteUsers.ListAsync(site.Id, Query, cancel), (_, users) => pipeline.WriteAll(users), stop);
}
