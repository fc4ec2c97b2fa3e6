using System.Text.Json;
using MainWp.Tests.Client.Versions;
using MainWp.Tests.Conventions;

namespace MainWp.Tests.Client.Vulnerabilities;

/// <summary>Ranges of versions, as the publisher's own client decides on them: with version_compare of PHP.</summary>
public sealed class VersionRangePhpTests
{
    private const string Open = "*";

    // What the publisher's client does.
    private const string Code = """
        foreach (json_decode(stream_get_contents(STDIN)) as [$from, $in, $to, $to_in, $version])
            echo ($from === '*' || version_compare($version, $from, $in ? '>=' : '>')) && ($to === '*' || version_compare($version, $to, $to_in ? '<=' : '<')) ? '1' : '0';
        """;

    private static readonly string[] Numbers = ["0", "1", "1", "2", "9", "09", "10", "22", "100", "20261130"];

    private static readonly string[] Ends = ["", "", "", ".0", "-beta", "-beta2", "b", "alpha", "-rc.1", "RC1", "-dev", "pl1", "-p2", "-1", "+build", ".0.1", "a", " "];

    [SkippableFact]
    public void Hold_what_the_php_of_this_machine_says()
    {
        var cases = Generated(3000);

        var held = PhpProgram.Run(Code, JsonSerializer.Serialize(cases));

        Assert.Equal(cases.Count, held.Length);
        Assert.InRange(held.Count(answer => answer == '1'), cases.Count / 10, cases.Count * 9 / 10);
        Violations.None(cases.Where((each, at) => Holds(each) != (held[at] == '1')).Select(each => (object)JsonSerializer.Serialize(each)));
    }

    [Fact]
    public void Hold_what_PHP_said_when_it_was_asked()
    {
        var rows = File.ReadLines(Path.Combine(Fakes.Fixture.Folder, "php-version-ranges.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count >= 300, $"{rows.Count} ranges are recorded.");
        Violations.None(rows.Where(row => Holds([JsonSerializer.Deserialize<string>(row[0])!, row[1] == "1", JsonSerializer.Deserialize<string>(row[2])!, row[3] == "1", JsonSerializer.Deserialize<string>(row[4])!]) != (row[5] == "1")).Select(row => (object)string.Join(" ", row)));
    }

    private static bool Holds(object[] each) =>
        new VersionRange(End(each[0]), (bool)each[1], End(each[2]), (bool)each[3]).Holds((string)each[4]);

    private static string? End(object end) => (string)end == Open ? null : (string)end;

    private static List<object[]> Generated(int count)
    {
        var random = new Random(19);
        string Version() => string.Join(".", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Numbers[random.Next(Numbers.Length)])) + Ends[random.Next(Ends.Length)];
        // A version is often an end of its range: that is where ranges are wrong.
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                var (from, to) = (random.Next(4) == 0 ? Open : Version(), random.Next(4) == 0 ? Open : Version());
                var version = random.Next(4) switch { 0 when from != Open => from, 1 when to != Open => to, _ => Version() };
                return new object[] { from, random.Next(2) == 0, to, random.Next(2) == 0, version };
            }),
        ];
    }
}
