using MainWp.Http;

namespace MainWp;

/// <summary>A service's API for one command.</summary>
internal abstract class ServiceClient(Transport transport)
{
    public Transport Transport { get; } = transport;

    /// <summary>True where the command works with one session: then what this one refuses ends the command.</summary>
    public bool IsOnlySession { get; init; } = true;
}
