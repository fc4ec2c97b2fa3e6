namespace MainWp;

/// <summary>Patterns with * and ?, whatever their case. The time of a comparison is at most the length of the pattern times the length of the text.</summary>
internal static class Wildcard
{
    /// <summary>Whether a pattern means more than one text.</summary>
    public static bool IsIn(string pattern) => pattern.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Whether a text fits the whole pattern.</summary>
    // Only the last * must be tried again. What an earlier * matched fits whatever follows.
    public static bool Fits(string pattern, string text)
    {
        var (at, next, star, resume) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
                (star, resume, next) = (next, at, next + 1);
            else if (next < pattern.Length && (pattern[next] == '?' || char.ToUpperInvariant(pattern[next]) == char.ToUpperInvariant(text[at])))
                (at, next) = (at + 1, next + 1);
            else if (star >= 0)
                (next, resume, at) = (star + 1, resume + 1, resume + 1);
            else
                return false;
        }
        return pattern.Skip(next).All(rest => rest == '*');
    }
}
