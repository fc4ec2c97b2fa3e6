using MainWp.Http;

namespace MainWp;

/// <summary>The dashboard's API for one command: one property per resource.</summary>
internal sealed class MainWpClient
{
    public MainWpClient(Transport transport)
    {
        Transport = transport;
        Sites = new SitesApi(transport);
        SitePages = new SitePagesApi(transport);
        SitePosts = new SitePostsApi(transport, Sites, SitePages);
        SiteUsers = new SiteUsersApi(transport, Sites);
        Costs = new CostsApi(transport);
        Batch = new BatchApi(transport, Sites, Costs);
        IgnoredUpdates = new IgnoredUpdatesApi(transport, Sites);
        Extensions = new ExtensionsApi(transport);
    }

    public Transport Transport { get; }

    /// <summary>True where the command works with one session: then what this one refuses ends the command.</summary>
    public bool IsOnlySession { get; init; } = true;

    public SitesApi Sites { get; }

    public SitePostsApi SitePosts { get; }

    public SitePagesApi SitePages { get; }

    public SiteUsersApi SiteUsers { get; }

    public CostsApi Costs { get; }

    public BatchApi Batch { get; }

    public IgnoredUpdatesApi IgnoredUpdates { get; }

    public ExtensionsApi Extensions { get; }
}
