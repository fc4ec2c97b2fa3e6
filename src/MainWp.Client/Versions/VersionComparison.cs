using System.Globalization;
using System.Text;

namespace MainWp;

/// <summary>
/// Compares two versions as PHP's version_compare does, and so as WordPress does. The result is not an order: 1.0 equals 1.0# and 1.0# equals
/// 1.0.0, but 1.0 is below 1.0.0. <see cref="VersionKey"/> is the order for sorting.
/// </summary>
internal static class VersionComparison
{
    // Stands for any number beside a word, and for the end of a version beside a further part.
    private const string AnyNumber = "#N#";

    /// <summary>-1, 0 or 1; a missing version is an empty one.</summary>
    public static int Compare(string? left, string? right)
    {
        var one = Bytes(left ?? "").AsSpan();
        var other = Bytes(right ?? "").AsSpan();
        while (true)
        {
            if (one.IsEmpty || other.IsEmpty)
                return Math.Sign(one.Length - other.Length);
            var (hasMore, otherHasMore) = (true, true);
            one = Canonical(one);
            other = Canonical(other);
            while (hasMore && otherHasMore && !one.IsEmpty && !other.IsEmpty)
            {
                var difference = Compare(NextPart(ref one, out hasMore), NextPart(ref other, out otherHasMore));
                if (difference != 0)
                    return difference;
            }
            if (!hasMore && !otherHasMore)
                return 0;
            if (StartsWithDigit(hasMore ? one : other))
                return hasMore ? 1 : -1;
            if (hasMore)
                other = AnyNumber.AsSpan();
            else
                one = AnyNumber.AsSpan();
        }
    }

    /// <summary>The version with a dot wherever PHP sees the start of another part: between digits and letters, and for - _ + and other signs.</summary>
    public static ReadOnlySpan<char> Canonical(ReadOnlySpan<char> version)
    {
        if (version.IsEmpty || version[0] == '#')
            return version;
        var made = new StringBuilder(version.Length * 2).Append(version[0]);
        for (var at = 1; at < version.Length; at++)
        {
            var (before, current) = (version[at - 1], version[at]);
            var isSeparator = IsSeparator(current);
            var isEdge = !isSeparator && current != '.'
                && (IsDigit(before) ? !IsDigit(current) : IsDigit(current) && before != '.');
            var isKept = isEdge || IsDigit(current) || IsLetter(current);
            if ((isEdge || !isKept) && made[made.Length - 1] != '.')
                made.Append('.');
            if (isKept)
                made.Append(current);
        }
        return made.ToString().AsSpan();
    }

    /// <summary>The bytes that PHP sees, one character for each; what follows a NUL it does not see.</summary>
    public static string Bytes(string text)
    {
        var end = text.IndexOf('\0');
        var seen = end < 0 ? text : text.Substring(0, end);
        return seen.All(letter => letter < 128) ? seen : string.Concat(Encoding.UTF8.GetBytes(seen).Select(each => (char)each));
    }

    /// <summary>Removes and returns the text before the next dot; more is false if there is no dot.</summary>
    public static ReadOnlySpan<char> NextPart(ref ReadOnlySpan<char> rest, out bool hasMore)
    {
        var dot = rest.IndexOf('.');
        hasMore = dot >= 0;
        var part = hasMore ? rest.Slice(0, dot) : rest;
        rest = hasMore ? rest.Slice(dot + 1) : default;
        return part;
    }

    /// <summary>The place of a word among the words that PHP knows by their first letters; -1 for any other.</summary>
    public static int Rank(ReadOnlySpan<char> word) => word.IsEmpty ? -1 : word[0] switch
    {
        'd' when word.StartsWith("dev".AsSpan()) => 0,
        'a' => 1,
        'b' => 2,
        'R' when word.StartsWith("RC".AsSpan()) => 3,
        'r' when word.StartsWith("rc".AsSpan()) => 3,
        '#' => 4,
        'p' => 5,
        _ => -1,
    };

    /// <summary>The value of a number, at most that of PHP's largest.</summary>
    public static long Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;

    public static bool StartsWithDigit(ReadOnlySpan<char> part) => !part.IsEmpty && IsDigit(part[0]);

    private static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (isNumber, otherIsNumber) = (StartsWithDigit(left), StartsWithDigit(right));
        return isNumber && otherIsNumber
            ? Number(left).CompareTo(Number(right))
            : Math.Sign(Rank(isNumber ? AnyNumber.AsSpan() : left) - Rank(otherIsNumber ? AnyNumber.AsSpan() : right));
    }

    private static bool IsSeparator(char letter) => letter is '-' or '_' or '+';

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsLetter(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
