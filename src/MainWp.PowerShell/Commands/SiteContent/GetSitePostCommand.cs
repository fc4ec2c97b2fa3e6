using System.Management.Automation;
using MainWp.PowerShell.Binding;
using MainWp.PowerShell.Completion;
using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Commands;

/// <summary>Gets posts of child sites, as they are now.</summary>
[Cmdlet(VerbsCommon.Get, "MainWpSitePost", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SitePost))]
public sealed class GetSitePostCommand : FanOutCommand<SiteReference>
{
    private const string ListSet = "List";
    private const string IdSet = "Id";

    internal ContentQuery Query { get; } = new();

    /// <summary>The sites to look on: ids, names, addresses or objects.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ArgumentCompleter(typeof(SiteCompleter))]
    [Alias("SiteId")]
    public SiteReference[] Site { get; set; } = [];

    /// <summary>The ids of the posts on the site: gives them whole.</summary>
    [Parameter(ParameterSetName = IdSet, Mandatory = true, Position = 1)]
    [ValidateRange(1, int.MaxValue)]
    [ArgumentCompleter(typeof(SitePostIdCompleter))]
    public int[] PostId { get; set; } = [];

    /// <summary>Only posts that have this text.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public string? Search
    {
        get => Query.Search;
        set => Query.Search = value;
    }

    /// <summary>Where the text is looked for; everywhere without it.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SearchField SearchIn
    {
        get => Query.SearchIn;
        set => Query.SearchIn = value;
    }

    /// <summary>Only posts in these states; published ones without it.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public ContentStatus[] Status { get; set; } = [ContentStatus.Publish];

    /// <summary>Only posts changed on or after this day.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? ModifiedAfter
    {
        get => Query.ModifiedAfter;
        set => Query.ModifiedAfter = value;
    }

    /// <summary>Only posts changed before this day.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime? ModifiedBefore
    {
        get => Query.ModifiedBefore;
        set => Query.ModifiedBefore = value;
    }

    /// <summary>The most that each site gives; all without it.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, ContentQuery.Unlimited)]
    public int MaximumPerSite
    {
        get => Query.MaximumPerSite;
        set => Query.MaximumPerSite = value;
    }

    internal override IReadOnlyList<SiteReference> Items => Site;

    internal override Task ProcessAsync(MainWpClient client, Incoming<SiteReference> items, IPipelineWriter pipeline, CancellationToken stop)
    {
        var sites = items.ResolvedAsync(client, pipeline, stop);
        return PostId.Length > 0 ? GetAsync(client, sites, pipeline, stop) : ListAsync(client, sites, pipeline, stop);
    }

    private Task GetAsync(MainWpClient client, IAsyncEnumerable<ResolvedSite> sites, IPipelineWriter pipeline, CancellationToken stop) => FanOut.RunAsync(
        client, pipeline, sites.WithEachAsync(PostId), wanted => new SitePostReference(wanted.Site.Reference, wanted.Item),
        (wanted, cancel) => client.SitePosts.GetAsync(wanted.Site.Id, wanted.Item, cancel), (_, post) => pipeline.Write(post), stop);

    private Task ListAsync(MainWpClient client, IAsyncEnumerable<ResolvedSite> sites, IPipelineWriter pipeline, CancellationToken stop)
    {
        var hasWarned = false;
        return FanOut.RunAsync(
            client, pipeline, sites.WithEachAsync(Status), wanted => wanted.Site.Reference,
            (wanted, cancel) => client.SitePosts.ListAsync(wanted.Site.Id, Query.With(wanted.Item), cancel), (_, found) =>
            {
                if (!found.IsWhole && !hasWarned)
                {
                    hasWarned = true;
                    pipeline.WriteWarning($"{client.Transport.Connection.Address} finds no posts: in MainWP 6.1.2 its list of posts is broken, and no other API has one. What comes are the recent posts that the last sync of each site recorded. By -PostId every post can be had.");
                }
                foreach (var post in found.Posts)
                    pipeline.Write(post);
            }, stop);
    }
}
