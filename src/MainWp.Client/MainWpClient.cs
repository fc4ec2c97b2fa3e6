using MainWp.Http;
using MainWp.Json;

namespace MainWp;

/// <summary>The dashboard's API for one command: one property per resource.</summary>
internal sealed class MainWpClient(Transport transport) : ServiceClient(transport)
{
    private MonitorsApi? _monitors;

    public RequestsApi Requests { get; } = new(transport);
    public AbilitiesApi Abilities { get; } = new(transport);

    public DashboardUsersApi DashboardUsers => field ??= new DashboardUsersApi(Transport);

    public ApplicationPasswordsApi ApplicationPasswords => field ??= new ApplicationPasswordsApi(Transport, DashboardUsers);

    public ApiKeysApi ApiKeys { get; } = new(transport);

    /// <summary>The names of clients, for rows of sites.</summary>
    public ClientNames ClientNames => field ??= new(Transport, Clients.Directory);

    public SitesApi Sites => field ??= new(Transport, ClientNames);

    public PendingUpdates Updates => field ??= new PendingUpdates(Transport, Sites, ClientNames);

    public InventoryApi<SitePlugin> Plugins => field ??= new InventoryApi<SitePlugin>(Sites, Sites.Plugins, Updates, UpdateType.Plugin, MainWpJson.Default.SitePlugin, ClientNames);

    public InventoryApi<SiteTheme> Themes => field ??= new InventoryApi<SiteTheme>(Sites, Sites.Themes, Updates, UpdateType.Theme, MainWpJson.Default.SiteTheme, ClientNames);

    public VulnerabilitiesApi Vulnerabilities => field ??= new VulnerabilitiesApi(Sites, Updates, ClientNames);

    public BatchUpdatesApi BatchUpdates => field ??= new BatchUpdatesApi(Transport, Sites);

    public HealthApi Health => field ??= new HealthApi(Sites, Monitors, Updates);

    public JobsApi Jobs { get; } = new(transport);
    public MonitorsApi Monitors => _monitors ??= new(Transport, Sites.Directory, SiteLabels);

    public SettingsApi Settings { get; } = new(transport);

    public ToolJobsApi ToolJobs { get; } = new(transport);
    public ClientsApi Clients { get; } = new(transport);

    public TagsApi Tags { get; } = new(transport);

    /// <summary>The names of sites, for what is of one.</summary>
    public SiteLabels SiteLabels => field ??= new SiteLabels(Transport, Sites, ClientNames);

    public SitePagesApi SitePages => field ??= new SitePagesApi(Transport, SiteLabels);

    public SitePostsApi SitePosts => field ??= new SitePostsApi(Transport, Sites, SitePages, SiteLabels);

    public SiteUsersApi SiteUsers => field ??= new SiteUsersApi(Transport, Sites, SiteLabels);

    public CostsApi Costs => field ??= new CostsApi(Transport);

    public BatchApi Batch => field ??= new BatchApi(Transport, Sites, Costs);

    public IgnoredUpdatesApi IgnoredUpdates => field ??= new IgnoredUpdatesApi(Transport, Sites);

    public ExtensionsApi Extensions => field ??= new ExtensionsApi(Transport);
}
