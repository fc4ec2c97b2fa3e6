using System.Text.RegularExpressions;

namespace MainWp;

/// <summary>Patterns of schemas, which PHP reads as Perl does.</summary>
internal static class SchemaPattern
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Parts that .NET accepts too but reads as something else: classes by name, possessive repeats, verbs, and escapes of Perl.
    private static readonly string[] OfPhp = ["[:", "-[", "++", "*+", "?+", "}+", "(*", @"\h", @"\v", @"\N", @"\R", @"\K", @"\Q", @"\x{"];

    /// <summary>Whether a pattern fits a text; null where only PHP can tell.</summary>
    public static bool? Fits(string pattern, string text)
    {
        // In PHP the digits and letters of a class are those of ASCII, in .NET those of every script.
        if (text.Any(letter => letter > '\x7f') || OfPhp.Any(pattern.Contains))
            return null;
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
