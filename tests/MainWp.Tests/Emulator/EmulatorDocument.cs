using MainWp.Emulator.Tour;

namespace EmulatorTests;

/// <summary>docs/emulator.md, whose tables of kinds are those of the program.</summary>
internal static class EmulatorDocument
{
    public static string[] Table(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "emulator.md"));
        var begin = Array.IndexOf(lines, $"<!-- {name}: from the table -->");
        var end = Array.IndexOf(lines, $"<!-- end of {name} -->");
        Assert.InRange(begin, 0, end);
        return lines[(begin + 1)..end];
    }
}
