namespace MainWp;

/// <summary>
/// The key for sorting, grouping and looking up versions. It is an order, which PHP's comparison is not, and agrees with PHP except for
/// versions with a # or a dot at the end.
/// </summary>
internal sealed class VersionKey : IComparable<VersionKey>, IEquatable<VersionKey>
{
    // The ranks in ascending order: an empty version, nothing after the last dot, words from any to RC, the end, #, numbers, pl.
    private const long Empty = -3;
    private const long AfterLastDot = -2;
    private const long End = 4;
    private const long Hash = 5;
    private const long FirstNumber = 6;
    private const long PatchLevel = long.MaxValue;
    private const int HashRank = 4;

    private readonly long[] _places;

    public VersionKey(string version) => _places = [.. Places(version)];

    public int CompareTo(VersionKey? other)
    {
        if (other is null)
            return 1;
        for (var at = 0; at < Math.Max(_places.Length, other._places.Length); at++)
        {
            var difference = PlaceAt(at).CompareTo(other.PlaceAt(at));
            if (difference != 0)
                return difference;
        }
        return 0;
    }

    public bool Equals(VersionKey? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as VersionKey);

    public override int GetHashCode() => _places.Aggregate(17, (hash, place) => unchecked((hash * 31) + place.GetHashCode()));

    private static List<long> Places(string version)
    {
        var rest = VersionComparison.Canonical(VersionComparison.Bytes(version).AsSpan());
        if (rest.IsEmpty)
            return [Empty];
        var places = new List<long>();
        var hasMore = true;
        while (hasMore)
        {
            var isLastDot = rest.IsEmpty;
            var part = VersionComparison.NextPart(ref rest, out hasMore);
            places.Add(isLastDot ? AfterLastDot : Place(part));
        }
        while (places.Count > 1 && places[places.Count - 1] == Hash)
            places.RemoveAt(places.Count - 1);
        return places;
    }

    private static long Place(ReadOnlySpan<char> part) =>
        VersionComparison.StartsWithDigit(part) ? FirstNumber + Math.Min(VersionComparison.Number(part), PatchLevel - FirstNumber - 1)
        : VersionComparison.Rank(part) switch
        {
            > HashRank => PatchLevel,
            HashRank => Hash,
            var rank => rank,
        };

    private long PlaceAt(int at) => at < _places.Length ? _places[at] : End;
}
