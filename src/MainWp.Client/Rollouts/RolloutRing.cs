namespace MainWp;

/// <summary>A ring of a rollout: sites that get their updates together, before those of the next ring.</summary>
public sealed class RolloutRing
{
    /// <summary>The name of the tag, client or site that makes it; * for all other sites.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Its state.</summary>
    public RolloutRingState State { get; internal set; }

    /// <summary>When it was started.</summary>
    public DateTime? StartedAt { get; internal set; }

    /// <summary>When its sites were last judged.</summary>
    public DateTime? JudgedAt { get; internal set; }

    /// <summary>Until when its sites are watched.</summary>
    public DateTime? SoaksUntil { get; internal set; }

    /// <summary>When it was done.</summary>
    public DateTime? CompletedAt { get; internal set; }

    /// <summary>When it was approved by hand; empty where it was not.</summary>
    public DateTime? ApprovedAt { get; internal set; }

    /// <summary>The server's jobs that install its updates, where there are any.</summary>
    public IReadOnlyList<string> JobId { get; internal set => field = ItemList<string>.Of(value); } = ItemList<string>.None;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {State}";
}
