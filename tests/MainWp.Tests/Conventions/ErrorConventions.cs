using System.Text.RegularExpressions;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Conventions;

/// <summary>The ids of errors are those of about_MainWp_Errors.</summary>
public sealed partial class ErrorConventions
{
    private static readonly string Topic = SourceFile.Read("docs/en-US/about_MainWp_Errors.help.txt").Text;

    [Fact]
    public void Each_id_is_in_the_table_and_no_other() =>
        Assert.Equal(PossibleIds().Order(StringComparer.Ordinal), Documented("ERROR IDS", Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_thing_that_an_id_begins_with_is_listed() =>
        Assert.Equal(Enum.GetNames<Resource>().Order(StringComparer.Ordinal), Documented("THINGS", Thing).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_id_says_what_to_do() =>
        Violations.None(Id.Matches(Section("ERROR IDS")).Where(match => match.Groups[2].Value.Split('.', StringSplitOptions.RemoveEmptyEntries).Length < 2).Select(match => match.Groups[1].Value));

    private static HashSet<string> PossibleIds()
    {
        var ids = new HashSet<string>();
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            var ofKind = Enum.GetValues<Resource>().Select(resource => (resource, Id: CommandError.From(new MainWpException(kind, "") { Resource = resource }, null).Id)).ToList();
            var isFamily = ofKind.All(pair => pair.Id.StartsWith(pair.resource.ToString(), StringComparison.Ordinal));
            ids.UnionWith(ofKind.Select(pair => isFamily ? "<Thing>" + pair.Id[pair.resource.ToString().Length..] : pair.Id));
        }
        return ids;
    }

    private static IEnumerable<string> Documented(string section, Regex line) => line.Matches(Section(section)).Select(match => match.Groups[1].Value);

    private static string Section(string heading)
    {
        var from = Topic.IndexOf($"\n{heading}\n", StringComparison.Ordinal) + heading.Length + 2;
        return Heading.Match(Topic, from) is { Success: true } next ? Topic[from..next.Index] : Topic[from..];
    }

    [GeneratedRegex("^[A-Z]", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"^ {4}([\w<>]+)\n((?: {8}.+\n)+)", RegexOptions.Multiline)]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"^ {4}(\w+) {2,}\S", RegexOptions.Multiline)]
    private static partial Regex Thing { get; }
}
