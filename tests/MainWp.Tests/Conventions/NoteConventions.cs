using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MainWp.Tests.Conventions;

/// <summary>What comments say of the server names an entry of docs/quirks.md, and help says nothing that only this repository understands.</summary>
public sealed partial class NoteConventions
{
    private static readonly IReadOnlyList<SourceFile> Code = [.. SourceFile.Below("src"), .. SourceFile.Below("tests")];

    private static readonly SourceFile Quirks = SourceFile.Read("docs/quirks.md");

    private static readonly IReadOnlyList<int> Entries = [.. Entry.Matches(Quirks.Text).Select(match => Number(match.Groups[1].Value))];

    /// <summary>A route's id in parentheses, as the tests know it: users know the address.</summary>
    private static readonly Regex RouteId = new($@"\((?:{string.Join("|", RouteIds().Select(Regex.Escape))})(?!\w)[^()]*\)");

    [Fact]
    public void Each_entry_has_its_own_number() => Assert.Equal(Enumerable.Range(1, Entries.Count), Entries);

    [Fact]
    public void Each_number_that_a_comment_names_is_an_entry() => Violations.None(
        from file in Code
        from number in Named(file.Text)
        where !Entries.Contains(number)
        select $"{file.Path}: {number}");

    [Fact]
    public void Each_entry_is_named_by_a_comment_or_the_file_says_why_not()
    {
        var named = Code.SelectMany(file => Named(file.Text)).ToHashSet();
        var excused = Numbers(Excuse.Match(Quirks.Text).Groups[1].Value).ToHashSet();

        Violations.None(Entries.Where(entry => named.Contains(entry) == excused.Contains(entry)).Select(entry => $"{entry}"));
    }

    [Fact]
    public void Help_holds_no_note_of_ours() => Violations.None(
        from file in SourceFile.Below("docs/en-US", "*").Append(SourceFile.Read("README.md"))
        from note in Notes(file.Text.Replace("(docs/quirks.md)", "", StringComparison.Ordinal).Replace("[docs/quirks.md]", "", StringComparison.Ordinal))
        select $"{file.Path}: {note}");

    [Fact]
    public void No_documentation_comment_holds_a_note_of_ours() => Violations.None(
        from file in SourceFile.Below("src")
        from line in file.Text.Split('\n')
        where line.TrimStart().StartsWith("///", StringComparison.Ordinal)
        from note in Notes(line)
        select $"{file.Path}: {note}");

    private static IEnumerable<string> Notes(string text) => Internal.Matches(text).Concat(RouteId.Matches(text)).Select(match => match.Value);

    private static IEnumerable<int> Named(string text) => Naming.Matches(text).SelectMany(match => Numbers(match.Groups[1].Value));

    private static IEnumerable<int> Numbers(string text) => Digits.Matches(text).Select(match => Number(match.Value));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static IEnumerable<string> RouteIds()
    {
        using var routes = JsonDocument.Parse(SourceFile.Read("tests/Fixtures/routes-v2.json").Text);
        return [.. routes.RootElement.EnumerateArray().Select(route => route.GetProperty("id").GetString()!)];
    }

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Entry { get; }

    [GeneratedRegex(@"//(?!/).*docs/quirks\.md, (\d+(?:(?:, | and )\d+)*)")]
    private static partial Regex Naming { get; }

    [GeneratedRegex(@"; ([\d,\s]+(?:and \d+)?) are named nowhere")]
    private static partial Regex Excuse { get; }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"QUIRKS|quirks\.md|\bshapes? [A-Z][a-z]+[A-Z]\w*|\bissues? #?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Internal { get; }
}
