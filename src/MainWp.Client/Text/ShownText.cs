using System.Globalization;
using System.Text;

namespace MainWp;

/// <summary>
/// Text that a terminal can show safely. Names, codes and messages come from servers and child sites: a control character in them could
/// move the cursor, hide a line or change the title of the window, and a bidi control could turn a name around.
/// </summary>
internal static class ShownText
{
    /// <summary>The text with control characters (C0, DEL, C1) and bidi controls as <c>\u001b</c>; the same object if it has none.</summary>
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && !IsControl(text[first]))
            first++;
        if (first == text.Length)
            return text;
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var character in text.Skip(first))
        {
            if (IsControl(character))
                shown.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                shown.Append(character);
        }
        return shown.ToString();
    }

    /// <summary>True if nothing in the text must be escaped.</summary>
    public static bool IsPlain(string text) => !text.Any(IsControl);

    // Line and paragraph separator break a line as a line feed does.
    private static bool IsControl(char character) =>
        char.IsControl(character) || character is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
