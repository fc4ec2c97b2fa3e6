namespace MainWp.PowerShell.Binding;

/// <summary>Names with * and ?, whatever their case. No pattern and no name makes a comparison long: it takes at most the one times the other.</summary>
internal sealed class WildcardNames(IReadOnlyList<string> patterns)
{
    private readonly string[] _patterns = [.. patterns.Select(pattern => pattern.Trim())];

    /// <summary>Whether a name fits any of them; with none every name does.</summary>
    public bool Holds(string name) => _patterns.Length == 0 || _patterns.Any(pattern => Fits(name, pattern));

    /// <summary>Whether a site's name, address or host fits any of them.</summary>
    public bool Holds(SiteEntry site) => Holds(site.Name) || Holds(site.Url?.OriginalString.TrimEnd('/') ?? "") || Holds(site.Url?.Authority ?? "");

    /// <summary>Whether a pattern names one thing.</summary>
    public static bool IsExact(string pattern) => pattern.IndexOfAny(['*', '?']) < 0;

    // Only the last * has to be tried again: what the ones before it took fits whatever comes later.
    private static bool Fits(string name, string pattern)
    {
        var (at, next, star, resume) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
                (star, resume, next) = (next, at, next + 1);
            else if (next < pattern.Length && (pattern[next] == '?' || char.ToUpperInvariant(pattern[next]) == char.ToUpperInvariant(name[at])))
                (at, next) = (at + 1, next + 1);
            else if (star >= 0)
                (next, resume, at) = (star + 1, resume + 1, resume + 1);
            else
                return false;
        }
        return pattern.Skip(next).All(rest => rest == '*');
    }
}
