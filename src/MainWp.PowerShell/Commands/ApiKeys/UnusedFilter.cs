namespace MainWp.PowerShell.Commands;

/// <summary>Which keys and application passwords are wanted by their last use; with neither condition all of them.</summary>
/// <param name="UnusedFor">Used, but not within this time.</param>
/// <param name="NeverUsed">Never used.</param>
/// <param name="Now">The time to count from.</param>
internal sealed record UnusedFilter(TimeSpan? UnusedFor, bool NeverUsed, DateTimeOffset Now)
{
    public bool Holds(ApplicationPassword password) =>
        (UnusedFor is null && !NeverUsed) || (NeverUsed && password.LastUsed is null) || (UnusedFor is { } span && password.IsUnusedFor(span, Now));

    public bool Holds(ApiKey key) =>
        (UnusedFor is null && !NeverUsed) || (NeverUsed && key.WasUsed == false) || (UnusedFor is { } span && key.IsUnusedFor(span, Now));
}
