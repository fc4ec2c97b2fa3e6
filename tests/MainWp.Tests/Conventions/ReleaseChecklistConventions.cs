using System.Reflection;
using System.Text.RegularExpressions;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>What docs/release-checklist.md promises.</summary>
public sealed partial class ReleaseChecklistConventions
{
    private static readonly string Checklist = SourceFile.Read("docs/release-checklist.md").Text;

    [Fact]
    public void It_names_tests_that_there_are()
    {
        var methods = typeof(ReleaseChecklistConventions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var named = Method.Matches(Checklist).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(named);
        Violations.None(named.Where(name => !methods.Contains(name)));
    }

    [Fact]
    public void It_names_Pester_tests_that_there_are()
    {
        var named = PesterTest.Matches(Checklist).Select(match => (File: match.Groups[1].Value, Name: match.Groups[2].Value)).ToList();
        Assert.NotEmpty(named);
        Violations.None(named.Where(test => !Exists(test.File, test.Name)).Select(test => $"{test.File}: {test.Name}"));
    }

    [Fact]
    public void Each_promise_is_shown_by_something() => Violations.None(
        Checklist.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Split(" | ") is not [_, { Length: > 3 }]));

    private static bool Exists(string file, string name)
    {
        var path = Repository.PathOf("tests", "Pester", file);
        return File.Exists(path) && Regex.IsMatch(File.ReadAllText(path), $@"^\s*It (['""]){Regex.Escape(name)}\1", RegexOptions.Multiline);
    }

    [GeneratedRegex(@"`(\w+(?:Tests|Conventions)\.[A-Z]\w+)`")]
    private static partial Regex Method { get; }

    [GeneratedRegex(@"`(\w+\.Tests\.ps1): (.+?)`")]
    private static partial Regex PesterTest { get; }
}
