using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets the posts of child sites.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePost", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SitePost), typeof(SitePostDetail))]
public sealed class GetSitePostCommand : ContentListCommand
{
    /// <summary>The ids of the posts on the site. Returns them with their content.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(SitePostIdCompleter))]
    public int[] PostId { get; set; } = [];

    private protected override IReadOnlyList<int> Ids => PostId;

    private protected override Reference NameOf(SiteReference site, int id) => new SitePostReference(site, id);

    private protected override async Task<object> GetAsync(MainWpClient client, int site, int id, CancellationToken stop) => await client.SitePosts.GetAsync(site, id, stop);

    private protected override Task ListAsync(MainWpClient client, Incoming<SiteReference> sites, IPipelineWriter pipeline, CancellationToken stop)
    {
        var hasWarned = false;
        return FanOut.RunAsync(
            client, pipeline, SitesAsync(client, sites, pipeline, stop).WithEachAsync(Status), wanted => wanted.Site.Reference,
            (wanted, cancel) => client.SitePosts.ListAsync(wanted.Site.Id, Query.With(wanted.Item), cancel), (_, found) =>
            {
                if (!found.IsWhole && !hasWarned)
                {
                    hasWarned = true;
                    pipeline.WriteWarning(Messages.RecentPostsOnly(client.Transport.Connection.Address));
                }
                pipeline.WriteAll(found.Posts);
            }, stop);
    }
}
