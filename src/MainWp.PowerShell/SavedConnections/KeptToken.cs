using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.SavedConnections;

/// <summary>The refresh token of a session in the vault. The service issues a new one at each refresh, and the old one is worthless then.</summary>
/// <param name="name">The name of the saved connection.</param>
/// <param name="token">The token that is in the vault.</param>
internal sealed class KeptToken(string name, string token)
{
    private readonly object _lock = new();
    private string _token = token;

    /// <summary>The name of the saved connection.</summary>
    public string Name { get; } = name;

    /// <summary>Writes the session's token to the vault if the session has a new one.</summary>
    public void Follow(string? current, ConnectionStore store, IPipelineWriter pipeline)
    {
        lock (_lock)
        {
            if (current is null || current == _token)
                return;
            try
            {
                store.ReplaceToken(Name, _token, current);
                _token = current;
            }
            catch (MainWpException e)
            {
                pipeline.WriteWarning(Messages.TokenNotSaved(Name, e.Message, CommandText.Argument(Name)));
            }
        }
    }
}
