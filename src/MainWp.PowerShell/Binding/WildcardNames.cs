namespace MainWp.PowerShell.Binding;

/// <summary>Names with * and ?, whatever their case.</summary>
internal sealed class WildcardNames(IReadOnlyList<string> patterns)
{
    private readonly string[] _patterns = [.. patterns.Select(pattern => pattern.Trim())];

    /// <summary>Whether a name fits any of them; with none every name does.</summary>
    public bool Holds(string name) => _patterns.Length == 0 || _patterns.Any(pattern => Wildcard.Fits(pattern, name));

    /// <summary>Whether a site's name, address or host fits any of them.</summary>
    public bool Holds(SiteEntry site) => Holds(site.Name) || Holds(site.Url?.OriginalString.TrimEnd('/') ?? "") || Holds(site.Url?.Authority ?? "");

    /// <summary>Whether a pattern names one thing.</summary>
    public static bool IsExact(string pattern) => !Wildcard.IsIn(pattern);
}
