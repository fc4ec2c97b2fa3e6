using MainWp.Http;

namespace MainWp;

/// <summary>The dashboard's API for one command: one property per resource.</summary>
internal sealed class MainWpClient(Transport transport)
{
    public Transport Transport { get; } = transport;

    /// <summary>True where the command works with one session: then what this one refuses ends the command.</summary>
    public bool IsOnlySession { get; init; } = true;

    public RequestsApi Requests { get; } = new(transport);
    public ApiKeysApi ApiKeys { get; } = new(transport);

    public SitesApi Sites { get; } = new(transport);
}
