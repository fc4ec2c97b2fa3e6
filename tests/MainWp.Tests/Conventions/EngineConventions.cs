using System.Text.RegularExpressions;

namespace MainWp.Tests.Conventions;

/// <summary>Whatever starts an engine starts the pinned one, so that the tests pass on a machine without an installed PowerShell.</summary>
public sealed partial class EngineConventions
{
    /// <summary>Begin an installed PowerShell, or what is one only by chance: under the .NET tool the process is the dotnet host.</summary>
    [Theory]
    [InlineData("& (Get-Process -Id $PID).Path -NoProfile")]
    [InlineData("$shell = [System.Environment]::ProcessPath")]
    [InlineData("$engine = Join-Path $PSHOME pwsh")]
    [InlineData("#!/usr/bin/env pwsh")]
    [InlineData("pwsh -NoProfile -File x.ps1")]
    [InlineData("if command -v pwsh; then")]
    [InlineData("(Get-Command pwsh).Source")]
    [InlineData("Start-Process '/opt/pwsh.exe'")]
    public void Starting_another_engine_is_seen(string line) => Assert.Matches(OtherEngine, line);

    [Theory]
    [InlineData("dotnet pwsh -NoProfile")]
    [InlineData("dotnet tool run pwsh -- -File x.ps1")]
    [InlineData("# where there is no pwsh")]
    [InlineData("dotnet /tools/pwsh.dll -File x.ps1")]
    public void The_pinned_engine_is_allowed(string line) => Assert.DoesNotMatch(OtherEngine, line);

    [Fact]
    public void No_script_starts_another_engine_than_the_pinned_one() => Violations.None(
        Scripts.SelectMany(file => OtherEngine.Matches(file.Text).Select(match => $"{file.Path}: {match.Value.Trim()}")));

    [Fact]
    public void No_program_starts_another_engine_than_the_pinned_one() => Violations.None(
        SourceFile.Below("src").Concat(SourceFile.Below("tests")).Where(file => file.Name != nameof(EngineConventions))
            .SelectMany(file => NamedEngine.Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void Every_skip_tells_what_would_bring_what_the_test_needs() => Violations.None(
        SourceFile.Below("tests").Where(file => file.Name is not (nameof(Needs) or nameof(EngineConventions)) && SkippedElsewhere.IsMatch(file.Text)).Select(file => $"{file.Path}: skip through Needs.Of"));

    private static IEnumerable<SourceFile> Scripts =>
    [
        SourceFile.Read("build.ps1"),
        SourceFile.Read(".ci/run"),
        .. new[] { "src", "tests", "docs" }.SelectMany(folder => SourceFile.Below(folder, "*.ps1")),
    ];

    [GeneratedRegex(@"^(?!\s*#(?!!)).*(?:Get-Process -Id \$PID|ProcessPath\b|(?<!\bdotnet |\bdotnet tool run |[-\w])pwsh(?:\.exe)?\b(?!\.dll)).*", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex OtherEngine { get; }

    [GeneratedRegex(@"\bSkip\.If(?:Not)?\(|\bSkip = ")]
    private static partial Regex SkippedElsewhere { get; }

    [GeneratedRegex(@"""(?:pwsh(?:\.exe)?|powershell\.exe)""")]
    private static partial Regex NamedEngine { get; }
}
