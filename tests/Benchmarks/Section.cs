using System.Globalization;
using System.Text;

namespace MainWp.Benchmarks;

/// <summary>What one benchmark found, as Markdown; shown on the console while it comes.</summary>
internal sealed class Section(IBenchmark benchmark)
{
    private readonly StringBuilder _text = new();

    public string Name => benchmark.Name;

    public string Title => benchmark.Title;

    /// <summary>The bounds that did not hold, in the words in which they were given.</summary>
    public List<string> Missed { get; } = [];

    public string Markdown => _text.ToString().TrimEnd('\n') + "\n";

    public void Paragraph(string text) => Add($"{text}\n\n");

    /// <summary>A table; the first column is text, the others are figures.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new StringBuilder();
        lines.Append("| ").AppendJoin(" | ", heads).Append(" |\n|---|").Insert(lines.Length, "---:|", heads.Count - 1).Append('\n');
        foreach (var row in rows)
            lines.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        Add($"{lines}\n");
    }

    /// <summary>Whether a bound holds. One that does not is reported, and nothing fails.</summary>
    public void Bound(string bound, bool holds, string seen)
    {
        if (!holds)
            Missed.Add(bound);
        Add($"- {(holds ? "holds" : "**missed**")}: {bound} ({seen})\n");
    }

    /// <summary>Ends a list of bounds.</summary>
    public void EndBounds() => Add("\n");

    /// <summary>Says why something was not measured.</summary>
    public void NotMeasured(string reason) => Paragraph($"Not measured: {reason}.");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Add(string text)
    {
        Console.Write(text);
        _text.Append(text);
    }
}
