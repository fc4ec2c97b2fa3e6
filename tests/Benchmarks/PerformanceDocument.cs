namespace MainWp.Benchmarks;

/// <summary>
/// The Markdown file that benchmarks write into. Each owns what stands between its two markers and nothing else: what people write
/// around them stays.
/// </summary>
internal sealed class PerformanceDocument(string path)
{
    private const string Machine = "machine";

    private const string Head = """
        # Speed and memory

        Everything between a pair of run markers was written by `tests/Benchmarks`; what stands outside was written by people.

        """;

    private string _text = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : Head.ReplaceLineEndings("\n");

    /// <summary>Notes the machine and the command.</summary>
    public void Put(string machine) => Put(Machine, "Machine", machine);

    /// <summary>Puts a section in its place, or at the end where it has none yet.</summary>
    public void Put(Section section) => Put(section.Name, section.Title, section.Markdown);

    private void Put(string name, string title, string markdown)
    {
        var (opening, closing) = ($"<!-- run:{name} -->\n", $"<!-- end of run:{name} -->\n");
        var start = _text.IndexOf(opening, StringComparison.Ordinal);
        var end = _text.IndexOf(closing, StringComparison.Ordinal);
        _text = start >= 0 && end > start
            ? _text[..(start + opening.Length)] + markdown + _text[end..]
            : $"{_text.TrimEnd('\n')}\n\n## {title}\n\n{opening}{markdown}{closing}";
        File.WriteAllText(path, _text);
    }
}
