namespace MainWp.PowerShell.Completion;

/// <summary>Which names complete what was typed.</summary>
internal static class Candidates
{
    private const string Plain = "-_./:@=\\";

    /// <summary>The names that start with what was typed, then those that hold it; quoted where PowerShell would not take them as one word.</summary>
    /// <param name="prefix">What was typed, with or without an opening quote.</param>
    /// <param name="names">All names.</param>
    public static IReadOnlyList<string> Matching(string? prefix, IEnumerable<string> names)
    {
        var typed = (prefix ?? "").Trim('\'', '"');
        var known = names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var first = known.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        var then = known.Where(name => name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) > 0);
        return [.. first.Concat(then).Select(Quoted)];
    }

    private static string Quoted(string name)
    {
        var isWord = name.All(character => char.IsLetterOrDigit(character) || Plain.IndexOf(character) >= 0) && name[0] is not ('-' or '@') && !IsNumber(name);
        return isWord ? name : $"'{name.Replace("'", "''").Replace("\u2018", "\u2018\u2018").Replace("\u2019", "\u2019\u2019")}'";
    }

    // A bare number would be taken for an id.
    private static bool IsNumber(string name) => name.All(char.IsDigit);
}
