using MainWp.Http;

namespace MainWp;

/// <summary>The dashboard's API for one command: one property per resource.</summary>
internal sealed class MainWpClient(Transport transport) : ServiceClient(transport)
{
    private MonitorsApi? _monitors;

    public RequestsApi Requests { get; } = new(transport);
    public ApiKeysApi ApiKeys { get; } = new(transport);

    public SitesApi Sites { get; } = new(transport);

    public PendingUpdates Updates => field ??= new PendingUpdates(Transport, Sites);

    public BatchRunner BatchUpdates => field ??= new BatchRunner(Transport, Sites);

    public JobsApi Jobs { get; } = new(transport);
    public MonitorsApi Monitors => _monitors ??= new(Transport, Sites.Directory);

    public SettingsApi Settings { get; } = new(transport);

    public ToolJobsApi ToolJobs { get; } = new(transport);
    public ClientsApi Clients { get; } = new(transport);

    public TagsApi Tags { get; } = new(transport);
}
