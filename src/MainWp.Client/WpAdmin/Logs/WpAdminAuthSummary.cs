namespace MainWp;

/// <summary>The number of attempts to authenticate with one key from one address.</summary>
public sealed class WpAdminAuthSummary : WpAdminObject
{
    /// <summary>The key or client that was used.</summary>
    public string? Key { get; private init; }

    /// <summary>The address that they came from.</summary>
    public string? Address { get; private init; }

    /// <summary>How many there were.</summary>
    public int Count { get; private init; }

    /// <summary>How many of them were refused.</summary>
    public int Failed { get; private init; }

    /// <summary>When the first was.</summary>
    public DateTime? First { get; private init; }

    /// <summary>When the last was.</summary>
    public DateTime? Last { get; private init; }

    /// <summary>One summary per key and address, those with the most refusals first.</summary>
    internal static IEnumerable<WpAdminAuthSummary> Of(IEnumerable<WpAdminAuthEvent> events) =>
        events.GroupBy(one => (one.Key, one.Address, one.Service))
            .Select(group => new WpAdminAuthSummary
            {
                Service = group.Key.Service,
                Key = group.Key.Key,
                Address = group.Key.Address,
                Count = group.Count(),
                Failed = group.Count(one => one.IsFailed),
                First = group.Min(one => one.Time),
                Last = group.Max(one => one.Time),
            })
            .OrderByDescending(summary => summary.Failed)
            .ThenByDescending(summary => summary.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{Key} from {Address}";
}
