using System.Text.RegularExpressions;

namespace MainWp.Tests.Conventions;

/// <summary>What a user reads stands in the one place for texts of its assembly, and is plain English.</summary>
public sealed partial class MessageConventions
{
    private const int MostCharacters = 600;

    private static readonly string[] Assemblies = ["src/MainWp.Client", "src/MainWp.PowerShell"];

    /// <summary>Files with a sentence that no user reads, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["src/MainWp.PowerShell/Pipeline/PipelinePump.cs"] = "it is for whoever calls the method that must not be called",
    };

    private static readonly IReadOnlyList<SourceFile> Files = [.. Assemblies.SelectMany(folder => SourceFile.Below(folder))];

    [Fact]
    public void No_sentence_stands_outside_the_place_for_texts() => Violations.None(
        from file in Files
        where !IsPlaceForTexts(file) && !Exceptions.ContainsKey(file.Path)
        from line in Code(file)
        where Sentence.IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Each_exception_holds_one() => Violations.None(Exceptions.Keys.Where(path => !Code(SourceFile.Read(path)).Any(line => Sentence.IsMatch(line))));

    [Fact]
    public void A_text_is_in_the_words_that_everybody_knows() => Violations.None(
        from file in Files
        where IsPlaceForTexts(file)
        from line in Code(file)
        let odd = Odd.Match(line)
        where odd.Success
        select $"{file.Path}: {odd.Value.Trim()}: {line.Trim()}");

    [Fact]
    public void A_text_is_short() => Violations.None(
        Files.Where(IsPlaceForTexts).SelectMany(file => Code(file).Where(line => line.Length > MostCharacters).Select(line => $"{file.Path}: {line.Trim()}")));

    private static bool IsPlaceForTexts(SourceFile file) => file.Path.Contains("/Messages/", StringComparison.Ordinal);

    private static IEnumerable<string> Code(SourceFile file) => file.Text.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal));

    // Two words, and a full stop that ends the text or a sentence of it.
    [GeneratedRegex("""
        "[^"]*(?:[A-Za-z]{2,}|\}) [^"]*[\w)'}]\.(?:"|\{| \{| [A-Z])
        """)]
    private static partial Regex Sentence { get; }

    [GeneratedRegex("""
        (?<=["\. ])Give (?!back)|\bmend\b|\bMend\b|(?<!here )\bis no (?!longer)|\bin clear\b|\bcannot be had\b|\bto be seen to\b|\bis good\b|\btake up the wait\b|\be-mail\b|\bwithout a word\b
        """)]
    private static partial Regex Odd { get; }
}
