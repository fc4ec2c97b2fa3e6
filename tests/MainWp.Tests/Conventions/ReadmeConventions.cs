using System.Text.RegularExpressions;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>What the README promises.</summary>
public sealed partial class ReadmeConventions
{
    private static readonly string Readme = SourceFile.Read("README.md").Text;

    [Fact]
    public void Its_table_lists_each_command_once_and_no_other() => Assert.Equal(
        CommandType.All.Select(command => command.Name),
        TableRow.Matches(Readme).SelectMany(row => CommandName.Matches(row.Groups[1].Value)).Select(match => match.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("dotnet run --project src/MainWp.Emulator -- tour")]
    [InlineData("dotnet test")]
    public void It_has_the_two_commands(string command) => Assert.Contains($"\n{command}\n", Readme);

    [Fact]
    public void Its_links_lead_somewhere() =>
        Violations.None(Link.Matches(Readme).Select(link => link.Groups[1].Value).Where(path => !Path.Exists(Repository.PathOf(path.Split('/')))));

    [GeneratedRegex(@"^\| (`.+?) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow { get; }

    [GeneratedRegex("[A-Z][a-z]+-(?:MainWp|WpAdmin)[A-Za-z]*")]
    private static partial Regex CommandName { get; }

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Link { get; }
}
