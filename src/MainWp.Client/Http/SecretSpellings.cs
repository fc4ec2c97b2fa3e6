using System.Text;

namespace MainWp.Http;

/// <summary>
/// Finds texts in a text, in one pass whatever their number: a server may echo thousands of secrets in one answer. Case does not count.
/// </summary>
internal sealed class SecretSpellings
{
    private const int Start = 4;

    private readonly string[] _sorted;
    private readonly HashSet<string> _starts;

    /// <param name="spellings">The texts to find, of four characters or more.</param>
    public SecretSpellings(IEnumerable<string> spellings)
    {
        _sorted = [.. new HashSet<string>(spellings.Select(spelling => spelling.ToUpperInvariant()))];
        Array.Sort(_sorted, StringComparer.Ordinal);
        _starts = [.. _sorted.Select(spelling => spelling.Substring(0, Start))];
    }

    /// <summary>The text with every stretch that one or more of the spellings cover replaced by the mask.</summary>
    public string Mask(string text, string mask)
    {
        var upper = text.ToUpperInvariant();
        var masked = new StringBuilder();
        var copied = 0;
        foreach (var (from, until) in Stretches(upper))
        {
            masked.Append(text, copied, from - copied).Append(mask);
            copied = until;
        }
        return copied == 0 ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private IEnumerable<(int From, int Until)> Stretches(string upper)
    {
        var (from, until) = (0, 0);
        for (var at = 0; _sorted.Length > 0 && at + Start <= upper.Length; at++)
        {
            var length = _starts.Contains(upper.Substring(at, Start)) ? LongestAt(upper, at) : 0;
            if (length == 0)
                continue;
            if (at >= until)
            {
                if (until > from)
                    yield return (from, until);
                from = at;
            }
            until = Math.Max(until, at + length);
        }
        if (until > from)
            yield return (from, until);
    }

    // Narrows the sorted spellings down to those that begin as the text does here, one character after the other.
    private int LongestAt(string upper, int at)
    {
        var (low, high, longest) = (0, _sorted.Length, 0);
        for (var depth = 0; low < high; depth++)
        {
            if (_sorted[low].Length == depth)
            {
                longest = depth;
                low++;
            }
            if (at + depth == upper.Length)
                break;
            low = FirstFrom(low, high, depth, upper[at + depth]);
            high = FirstFrom(low, high, depth, upper[at + depth] + 1);
        }
        return longest;
    }

    private int FirstFrom(int low, int high, int depth, int character)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle][depth] < character)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
