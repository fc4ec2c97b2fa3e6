using System.Management.Automation;

namespace MainWp.PowerShell.Completion;

/// <summary>Completes ids of what is on the site given by -Site, found by id or by name.</summary>
public abstract class SiteEntryCompleter : SiteItemCompleter
{
    private protected static string Entry(int id, string? name) => $"{id} {name}";

    private protected override IEnumerable<CompletionResult> Chosen(string typed, IReadOnlyList<string> names) => Matching(typed, names)
        .Select(entry => new CompletionResult(entry.Id, ShownText.Of($"{entry.Id} {entry.Name}".TrimEnd()), CompletionResultType.ParameterValue, ShownText.Of(entry.Name.Length > 0 ? entry.Name : entry.Id)));

    /// <summary>The entries whose id begins with the word or whose name contains it.</summary>
    internal static IEnumerable<(string Id, string Name)> Matching(string? typed, IEnumerable<string> entries)
    {
        var word = (typed ?? "").Trim('\'', '"');
        return from entry in entries
               let parts = entry.Split([' '], 2)
               where parts[0].StartsWith(word, StringComparison.Ordinal) || parts[1].IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0
               select (parts[0], parts[1]);
    }
}
