using System.Globalization;

namespace MainWp;

/// <summary>
/// The order of versions as WordPress, PHP and plugins write them: numbers with dots. The suffix of a distribution (8.1.2-1ubuntu2) does
/// not count; a preview (7.1-RC2) comes before its version.
/// </summary>
internal sealed class VersionOrder : IComparer<string?>
{
    private static readonly string[] Previews = ["alpha", "beta", "rc", "dev"];

    public static VersionOrder Instance { get; } = new();

    /// <summary>The newest of these; null where none of them is a version.</summary>
    public static string? Newest(IEnumerable<string?> versions) =>
        versions.OfType<string>().Where(IsVersion).OrderByDescending(version => version, Instance).FirstOrDefault();

    /// <summary>Whether the text begins with a number.</summary>
    public static bool IsVersion(string? text) => text is { Length: > 0 } && text[0] is >= '0' and <= '9';

    /// <summary>The first two numbers, such as 8.2 of 8.2.35; null if the text is not a version.</summary>
    public static string? Branch(string? version)
    {
        if (!IsVersion(version))
            return null;
        var numbers = Numbers(version!);
        return $"{numbers[0]}.{(numbers.Count > 1 ? numbers[1] : 0)}";
    }

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Numbers(x ?? ""), Numbers(y ?? ""));
        for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
        {
            var difference = (at < left.Count ? left[at] : 0).CompareTo(at < right.Count ? right[at] : 0);
            if (difference != 0)
                return difference;
        }
        return IsPreview(y).CompareTo(IsPreview(x));
    }

    private static IReadOnlyList<long> Numbers(string version)
    {
        var end = 0;
        while (end < version.Length && (version[end] is '.' or (>= '0' and <= '9')))
            end++;
        return [.. version.Substring(0, end).Split('.').Select(part => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
    }

    private static bool IsPreview(string? version) => Previews.Any(mark => version?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0);
}
