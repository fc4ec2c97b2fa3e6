using System.Text.RegularExpressions;

namespace MainWp.Emulator.Tour;

/// <summary>A step of docs/tour.ps1: the console says the same and does the same.</summary>
internal sealed partial record TourStep(string Title, string Line)
{
    /// <summary>The steps of the script, in order.</summary>
    public static IReadOnlyList<TourStep> All() =>
        [.. StepLine.Matches(File.ReadAllText(Repository.PathOf("docs", "tour.ps1"))).Select(match => new TourStep(match.Groups[1].Value, match.Groups[2].Value))];

    [GeneratedRegex(@"^ *\. Step '([^']+)' \{ (.+?) \} \{", RegexOptions.Multiline)]
    private static partial Regex StepLine { get; }
}
