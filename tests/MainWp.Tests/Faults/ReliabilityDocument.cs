using MainWp.Emulator.Tour;

namespace MainWp.Tests.Faults;

/// <summary>docs/reliability.md, whose tables come from runs: written where MAINWP_WRITE_RELIABILITY is 1, else compared.</summary>
internal sealed class ReliabilityDocument
{
    private const string Variable = "MAINWP_WRITE_RELIABILITY";

    private static readonly string FilePath = Repository.PathOf("docs", "reliability.md");

    private readonly string _committed = File.ReadAllText(FilePath).Replace("\r\n", "\n", StringComparison.Ordinal);

    private string _text;

    public ReliabilityDocument() => _text = _committed;

    /// <summary>Puts a table between the marks of its name.</summary>
    public void Put(string name, string table)
    {
        var begin = $"<!-- {name}: from a run -->\n";
        var end = $"<!-- end of {name} -->";
        var from = _text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = _text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"docs/reliability.md has no marks for the table '{name}'.");
        _text = _text[..from] + table + _text[to..];
    }

    /// <summary>Writes the document where that is asked for; else it must be as it was.</summary>
    public void KeepOrCompare()
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(FilePath, _text);
            return;
        }
        var changed = _text.Split('\n').Except(_committed.Split('\n')).ToList();
        Assert.True(
            _text == _committed,
            $"docs/reliability.md does not show this run. If the change is right: {Variable}=1 dotnet test tests/MainWp.Tests --filter \"FaultMatrix|FrontMatrix\"\n{string.Join('\n', changed)}");
    }
}
