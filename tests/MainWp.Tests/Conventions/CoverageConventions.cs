using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace MainWp.Tests.Conventions;

/// <summary>docs/coverage.md against the server's routes and abilities, the commands and the tests.</summary>
public sealed class CoverageConventions
{
    private static readonly IReadOnlyList<string[]> Version2 = Table("Route");
    private static readonly IReadOnlyList<string[]> Version1 = Table("v1 route");
    private static readonly IReadOnlyList<string[]> Abilities = Table("Ability");

    private static readonly ILookup<string, SourceFile> Tests = SourceFile.Below("tests/MainWp.Tests").ToLookup(file => file.Name);

    /// <summary>Of every row: what it is about, its command, the parameter set, the typed command that does the same, and its test.</summary>
    private static IEnumerable<(string Subject, string Command, string Set, string Typed, string Test)> Rows =>
    [
        .. Version2.Select(row => (row[0], row[2], row[3], "", row[5])),
        .. Version1.Select(row => (row[0], row[1], row[2], row[3], row[4])),
        .. Abilities.Select(row => (row[0], row[2], row[3], row[4], row[5])),
    ];

    [Fact]
    public void Holds_each_route_once_as_the_server_has_it()
    {
        Assert.Equal(ServerRoutes.Version2.Keys.Order(StringComparer.Ordinal), Version2.Select(row => row[0]).Order(StringComparer.Ordinal));
        Violations.None(Version2.Where(row => row[1] != $"{string.Join("/", ServerRoutes.Version2[row[0]].Methods)} {ServerRoutes.Version2[row[0]].Path}").Select(row => row[0]));
    }

    [Fact]
    public void Holds_each_route_of_version_1_once()
    {
        Assert.Equal(71, ServerRoutes.Version1.Count);
        Assert.Equal(ServerRoutes.Version1.Order(StringComparer.Ordinal), Version1.Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Holds_each_ability_once_with_its_method()
    {
        Assert.Equal(62, ServerRoutes.Abilities.Count);
        Assert.Equal(ServerRoutes.Abilities.Select(ability => $"{ability.Key} {ability.Value}").Order(StringComparer.Ordinal), Abilities.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_commands_and_parameter_sets_that_there_are() => Violations.None(
        Rows.Where(row => CommandType.All.SingleOrDefault(command => command.Name == row.Command) is not { } command || !(SetsOf(command).Contains(row.Set) || (row.Set.Length == 0 && SetsOf(command).Count == 0)))
            .Select(row => $"{row.Subject}: {row.Command} {row.Set}"));

    [Fact]
    public void Names_typed_commands_that_there_are() =>
        Violations.None(Rows.Where(row => row.Typed.Length > 0 && CommandType.All.All(command => command.Name != row.Typed)).Select(row => $"{row.Subject}: {row.Typed}"));

    [Fact]
    public void Names_tests_that_there_are() => Violations.None(Rows.Where(row => MethodOf(row.Test) is null).Select(row => $"{row.Subject}: {row.Test}"));

    [Fact]
    public void Names_tests_that_ask_the_route() => Violations.None(
        Version2.Where(row => !Tests[row[5].Split('.')[0]].Any(file => Asks(file, row[4].Length > 0 ? row[4] : row[0]))).Select(row => $"{row[0]}: {row[5]}"));

    [Fact]
    public void Names_tests_that_ask_the_route_of_version_1() =>
        Violations.None(Version1.Where(row => !DataOf(row[4]).Contains(row[0])).Select(row => $"{row[0]}: {row[4]}"));

    [Fact]
    public void Names_tests_that_run_the_ability() => Violations.None(
        Abilities.Where(row => !DataOf(row[5]).Contains(row[0]) && !Tests[row[5].Split('.')[0]].Any(file => file.Text.Contains(row[0], StringComparison.Ordinal))).Select(row => $"{row[0]}: {row[5]}"));

    /// <summary>The rows of the tables whose first column has this name.</summary>
    private static IReadOnlyList<string[]> Table(string first)
    {
        var rows = new List<string[]>();
        var isWanted = false;
        foreach (var line in SourceFile.Read("docs/coverage.md").Text.Split('\n'))
        {
            var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (!line.StartsWith("| ", StringComparison.Ordinal))
                isWanted &= line.StartsWith("|-", StringComparison.Ordinal);
            else if (isWanted)
                rows.Add(cells);
            else
                isWanted = cells[0] == first;
        }
        return rows;
    }

    private static IReadOnlyList<string> SetsOf(CommandType command) =>
    [
        .. command.Parameters.SelectMany(parameter => parameter.GetCustomAttributes<ParameterAttribute>(inherit: false)).Select(attribute => attribute.ParameterSetName)
            .Append(command.DefaultParameterSet)
            .OfType<string>()
            .Where(set => set != ParameterAttribute.AllParameterSets)
            .Distinct(),
    ];

    private static MethodInfo? MethodOf(string test) => typeof(CoverageConventions).Assembly.GetTypes()
        .Where(type => type.Name == test.Split('.')[0])
        .Select(type => type.GetMethod(test.Split('.')[1]))
        .FirstOrDefault(method => method is not null && method.IsDefined(typeof(FactAttribute)));

    /// <summary>What a test that runs once for each row of data is given.</summary>
    private static IReadOnlyCollection<string> DataOf(string test) =>
        MethodOf(test) is { } method && method.GetCustomAttribute<MemberDataAttribute>() is { } data ? [.. data.GetData(method).Select(row => (string)row[0])] : [];

    // A part of the path in braces stands for anything, and so does one that the test fills in.
    private static bool Asks(SourceFile file, string route)
    {
        var (methods, path) = ServerRoutes.Version2[route];
        var parts = path.Split('/').Select(part => part.StartsWith('{') ? "[^/\"\\s]+" : $"(?:{Regex.Escape(part)}|\\{{\\w+\\}})");
        return Regex.IsMatch(file.Text, $"\"(?:{string.Join("|", methods)}) {string.Join("/", parts)}[\"?]");
    }
}
