using System.Text;

namespace MainWp.Http;

/// <summary>
/// Finds texts in a text, in one pass whatever their number: a server may echo thousands of secrets in one answer. Case does not count.
/// </summary>
internal sealed class SecretSpellings
{
    private const int Start = 4;

    // At most places of a text no spelling starts, and one bit tells that for nearly all of them.
    private const int FilterBits = 20;

    private readonly string[] _sorted;
    private readonly Dictionary<ulong, (int From, int Until)> _starts = [];
    private readonly uint[] _filter = new uint[1 << (FilterBits - 5)];

    /// <param name="spellings">The texts to find, of four characters or more.</param>
    /// <param name="stop">Ends it; where they are many it takes a while.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public SecretSpellings(IEnumerable<string> spellings, CancellationToken stop = default)
    {
        var distinct = new HashSet<string>();
        foreach (var spelling in spellings)
        {
            stop.ThrowIfCancellationRequested();
            distinct.Add(spelling.ToUpperInvariant());
        }
        _sorted = [.. distinct];
        Array.Sort(_sorted, string.CompareOrdinal);
        for (var at = 0; at < _sorted.Length; at++)
        {
            var start = StartAt(_sorted[at], 0);
            _starts[start] = (_starts.TryGetValue(start, out var known) ? known.From : at, at + 1);
            var bit = BitOf(start);
            _filter[bit >> 5] |= 1u << (bit & 31);
        }
    }

    /// <summary>The text with every stretch that one or more of the spellings cover replaced by the mask.</summary>
    public string Mask(string text, string mask)
    {
        if (_sorted.Length == 0 || text.Length < Start)
            return text;
        var upper = text.ToUpperInvariant();
        var masked = new StringBuilder();
        var (copied, from, until) = (0, 0, 0);
        var start = StartAt(upper, 0) >> 16;
        for (var at = 0; at + Start <= upper.Length; at++)
        {
            start = (start << 16) | upper[at + Start - 1];
            if (!MayStart(start) || LongestAt(upper, at, start) is not (> 0 and var length))
                continue;
            if (at >= until)
            {
                Replace();
                from = at;
            }
            until = Math.Max(until, at + length);
        }
        Replace();
        return copied == 0 ? text : masked.Append(text, copied, text.Length - copied).ToString();

        void Replace()
        {
            if (until <= from)
                return;
            masked.Append(text, copied, from - copied).Append(mask);
            copied = until;
        }
    }

    private bool MayStart(ulong start)
    {
        var bit = BitOf(start);
        return (_filter[bit >> 5] & (1u << (bit & 31))) != 0;
    }

    // Narrows the sorted spellings down to those that begin as the text does here, one character after the other.
    private int LongestAt(string upper, int at, ulong start)
    {
        if (!_starts.TryGetValue(start, out var range))
            return 0;
        var (low, high, longest) = (range.From, range.Until, 0);
        for (var depth = Start; low < high; depth++)
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

    // Four characters as one number.
    private static ulong StartAt(string text, int at) => ((ulong)text[at] << 48) | ((ulong)text[at + 1] << 32) | ((ulong)text[at + 2] << 16) | text[at + 3];

    private static int BitOf(ulong start) => (int)((start * 0x9E3779B97F4A7C15UL) >> (64 - FilterBits));

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
