using System.Globalization;

namespace MainWp.Reports;

/// <summary>Orders the branches of versions, such as 8.9 before 8.10, and texts that are not versions before all others.</summary>
internal sealed class BranchOrder : IComparer<string?>
{
    public static readonly BranchOrder Instance = new();

    public int Compare(string? left, string? right)
    {
        var (a, b) = (KeyOf(left), KeyOf(right));
        return a != b ? a.CompareTo(b) : string.CompareOrdinal(left, right);
    }

    private static (int Major, int Minor) KeyOf(string? branch)
    {
        var parts = (branch ?? "").Split('.');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? (major, parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : 0)
            : (-1, 0);
    }
}
