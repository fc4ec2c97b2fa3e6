namespace MainWp;

/// <summary>What is added to a set of ids, and what is taken from it.</summary>
internal sealed record SetChange(IReadOnlyList<int> Added, IReadOnlyList<int> Removed)
{
    /// <summary>The set afterwards; what is both added and removed is removed.</summary>
    public IReadOnlyList<int> Of(IEnumerable<int> current) => [.. current.Concat(Added).Distinct().Except(Removed)];
}
