namespace MainWp.PowerShell.Commands;

/// <summary>Which keys of a dashboard are enabled while a command takes some of them away.</summary>
internal sealed class EnabledKeys(MainWpClient client)
{
    // Earlier versions answer on mainwp/v2 only while one of its keys is enabled.
    private const string FirstWithout = "6.1.1";

    private readonly HashSet<string> _gone = [];

    /// <summary>The consequence of losing this key if it is the last one; null if it is not, or there is no consequence.</summary>
    public async Task<string?> WarningAsync(ApiKey key, CancellationToken stop)
    {
        if (!IsEnabled(key) || client.Transport.Connection.Facts.MainWpVersion is { } version && SoftwareVersion.Compare(version, FirstWithout) >= 0)
            return null;
        var known = await client.ApiKeys.KnownAsync(stop);
        return known.Any(other => other.Id != key.Id && IsEnabled(other)) ? null : Messages.LastEnabledKey(key.Subject.Name, client.Transport.Connection.Address);
    }

    /// <summary>Notes that a key is not enabled any more.</summary>
    public void Lose(ApiKey key) => _gone.Add(key.Id);

    private bool IsEnabled(ApiKey key) => key.IsActive && key.Versions.HasFlag(ApiKeyVersion.V2) && !_gone.Contains(key.Id);
}
