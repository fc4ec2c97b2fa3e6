using System.Text.RegularExpressions;

namespace MainWp.PowerShell.Binding;

/// <summary>Names with * and ?, whatever their case.</summary>
internal sealed class WildcardNames(IReadOnlyList<string> patterns)
{
    private readonly Regex[] _forms = [.. patterns.Select(pattern => new Regex(
        $"^{Regex.Escape(pattern.Trim()).Replace(@"\*", ".*").Replace(@"\?", ".")}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline))];

    /// <summary>Whether a name fits any of them; with none every name does.</summary>
    public bool Holds(string name) => _forms.Length == 0 || _forms.Any(form => form.IsMatch(name));

    /// <summary>Whether a pattern names one thing.</summary>
    public static bool IsExact(string pattern) => pattern.IndexOfAny(['*', '?']) < 0;
}
