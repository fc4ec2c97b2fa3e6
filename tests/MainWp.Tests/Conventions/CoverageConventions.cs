using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Conventions;

/// <summary>docs/coverage.md against the server's routes, the commands and the tests.</summary>
public sealed class CoverageConventions
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. SourceFile.Read("docs/coverage.md").Text.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Route", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    private static readonly Dictionary<string, (string[] Methods, string Path)> Routes =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Fixture.Folder, "routes-v2.json")))!.AsArray()
            .ToDictionary(route => (string)route!["id"]!, route => (route!["methods"]!.AsArray().Select(method => (string)method!).ToArray(), (string)route["path"]!));

    private static readonly ILookup<string, SourceFile> Tests = SourceFile.Below("tests/MainWp.Tests").ToLookup(file => file.Name);

    [Fact]
    public void Holds_each_route_once_as_the_server_has_it()
    {
        Assert.Equal(Routes.Keys.Order(StringComparer.Ordinal), Rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        Violations.None(Rows.Where(row => row[1] != $"{string.Join("/", Routes[row[0]].Methods)} {Routes[row[0]].Path}").Select(row => row[0]));
    }

    [Fact]
    public void Names_commands_and_parameter_sets_that_there_are() => Violations.None(
        Rows.Where(row => CommandType.All.SingleOrDefault(command => command.Name == row[2]) is not { } command || !(SetsOf(command).Contains(row[3]) || (row[3].Length == 0 && SetsOf(command).Count == 0)))
            .Select(row => $"{row[0]}: {row[2]} {row[3]}"));

    [Fact]
    public void Names_tests_that_there_are() => Violations.None(Rows.Where(row => MethodOf(row[5]) is null).Select(row => $"{row[0]}: {row[5]}"));

    [Fact]
    public void Names_tests_that_ask_the_route() => Violations.None(
        Rows.Where(row => !Tests[row[5].Split('.')[0]].Any(file => Asks(file, row[4].Length > 0 ? row[4] : row[0]))).Select(row => $"{row[0]}: {row[5]}"));

    private static IReadOnlyList<string> SetsOf(CommandType command) =>
    [
        .. command.Type.GetProperties().SelectMany(property => property.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(ParameterAttribute))
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(argument => argument.MemberName == nameof(ParameterAttribute.ParameterSetName))
            .Select(argument => (string)argument.TypedValue.Value!)
            .Concat(command.Type.GetCustomAttributesData().SelectMany(attribute => attribute.NamedArguments)
                .Where(argument => argument.MemberName == nameof(CmdletAttribute.DefaultParameterSetName))
                .Select(argument => (string)argument.TypedValue.Value!))
            .Distinct(),
    ];

    private static object? MethodOf(string test) => typeof(CoverageConventions).Assembly.GetTypes()
        .Where(type => type.Name == test.Split('.')[0])
        .Select(type => type.GetMethod(test.Split('.')[1]))
        .FirstOrDefault(method => method is not null && method.GetCustomAttributesData().Any(data => data.AttributeType.IsAssignableTo(typeof(FactAttribute))));

    // A part of the path in braces stands for anything, and so does one that the test fills in.
    private static bool Asks(SourceFile file, string route)
    {
        var (methods, path) = Routes[route];
        var parts = path.Split('/').Select(part => part.StartsWith('{') ? "[^/\"\\s]+" : $"(?:{Regex.Escape(part)}|\\{{\\w+\\}})");
        return Regex.IsMatch(file.Text, $"\"(?:{string.Join("|", methods)}) {string.Join("/", parts)}[\"?]");
    }
}
