using System.Text;
using System.Text.RegularExpressions;

namespace MainWp.Emulator.Abilities;

/// <summary>Patterns as PHP reads them: classes by name, and digits, letters and blanks of ASCII alone. What is not valid fits nothing.</summary>
internal static class PhpPattern
{
    private static readonly Dictionary<string, string> Classes = new()
    {
        ["[:alpha:]"] = "a-zA-Z",
        ["[:digit:]"] = "0-9",
        ["[:alnum:]"] = "a-zA-Z0-9",
        ["[:upper:]"] = "A-Z",
        ["[:lower:]"] = "a-z",
        ["[:xdigit:]"] = "0-9A-Fa-f",
        ["[:space:]"] = @" \t\n\r\f\v",
        ["[:blank:]"] = @" \t",
        ["[:punct:]"] = @"!-/:-@\[-`{-~",
        ["[:word:]"] = "a-zA-Z0-9_",
        [@"\d"] = "0-9",
        [@"\w"] = "a-zA-Z0-9_",
        [@"\s"] = @" \t\n\r\f\v",
        [@"\h"] = @" \t",
    };

    public static bool Fits(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, Translated(pattern), RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Translated(string pattern)
    {
        var result = new StringBuilder();
        var isInClass = false;
        for (var at = 0; at < pattern.Length;)
        {
            var piece = Classes.Keys.FirstOrDefault(name => string.CompareOrdinal(pattern, at, name, 0, name.Length) == 0 && (isInClass || name[0] == '\\'));
            if (piece is not null)
            {
                result.Append(isInClass ? Classes[piece] : $"[{Classes[piece]}]");
                at += piece.Length;
                continue;
            }

            if (pattern[at] == '\\' && at + 1 < pattern.Length)
            {
                result.Append(pattern, at, 2);
                at += 2;
                continue;
            }

            isInClass = isInClass ? pattern[at] != ']' : pattern[at] == '[';
            result.Append(pattern[at++]);
        }

        return result.ToString();
    }
}
