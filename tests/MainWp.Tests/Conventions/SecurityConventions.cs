using System.Text.RegularExpressions;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Conventions;

/// <summary>What SECURITY.md promises is shown by tests that are there.</summary>
public sealed partial class SecurityConventions
{
    [Fact]
    public void Each_promise_names_tests_that_are_there()
    {
        var root = Repository.Root;
        var tests = Path.Combine(root, "tests", "MainWp.Tests");
        var classes = Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var promises = File.ReadLines(Path.Combine(root, "SECURITY.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Promise", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(promises);
        Violations.None(promises.SelectMany(promise => promise.TrimEnd('|', ' ').Split('|')[^1] is { } shownBy && Quoted().Matches(shownBy) is { Count: > 0 } names
            ? names.Select(name => name.Groups[1].Value).Where(name => !IsThere(name)).Select(name => $"{name} is not a test")
            : [$"no test: {promise}"]));

        bool IsThere(string name) => classes.Contains(name) || Path.Exists(Path.Combine(root, name)) || Directory.Exists(Path.Combine(tests, name));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
