using System.Text;

namespace MainWp;

/// <summary>Values as they are typed in a PowerShell command line. Every value in a command line goes through here, because names come from servers.</summary>
internal static class CommandText
{
    private const string PlainSigns = "-_./:@=\\";

    /// <summary>The value as one argument: without quotes if PowerShell reads it as this very text, otherwise quoted.</summary>
    public static string Argument(string value) => IsBare(value) ? value : Quoted(value);

    /// <summary>The value between quotation marks, in which PowerShell expands nothing.</summary>
    // The engine's tokenizer takes five characters for the single quotation mark (CharExtensions.IsSingleQuote), and any of them ends the text.
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('\'');
        foreach (var character in value)
        {
            quoted.Append(character);
            if (character is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b')
                quoted.Append(character);
        }
        return quoted.Append('\'').ToString();
    }

    // What begins like a number would be taken for an id, and what begins with another sign for a parameter, a splat or a path.
    private static bool IsBare(string value) =>
        value.Length > 0 && char.IsLetter(value[0]) && value.All(character => char.IsLetterOrDigit(character) || PlainSigns.IndexOf(character) >= 0);
}
