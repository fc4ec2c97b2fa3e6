namespace MainWp.PowerShell.Completion;

/// <summary>Which names complete what was typed.</summary>
internal static class Candidates
{
    /// <summary>The names that start with what was typed, then those that hold it; quoted where PowerShell would not read them as that very text. Names with control characters are not offered.</summary>
    /// <param name="prefix">What was typed, with or without an opening quote.</param>
    /// <param name="names">All names.</param>
    public static IReadOnlyList<string> Matching(string? prefix, IEnumerable<string> names)
    {
        var typed = (prefix ?? "").Trim('\'', '"');
        var known = names.Where(name => name.Length > 0 && ShownText.IsPlain(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var first = known.Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        var then = known.Where(name => name.IndexOf(typed, StringComparison.OrdinalIgnoreCase) > 0);
        return [.. first.Concat(then).Select(CommandText.Argument)];
    }
}
