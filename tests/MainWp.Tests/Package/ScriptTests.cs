using MainWp.Emulator.Tour;

namespace MainWp.Tests.Package;

/// <summary>The scripts of the repository: build, module, runbooks, tests.</summary>
public sealed class ScriptTests
{
    [SkippableFact]
    public async Task PSScriptAnalyzer_finds_nothing_in_any_script_nor_syntax_that_Windows_PowerShell_lacks()
    {
        var run = await PowerShellProgram.Pinned.RunAsync(Repository.PathOf("tests", "Pester", "Test-Script.ps1"), [], TimeSpan.FromMinutes(4), new Dictionary<string, string> { ["NO_COLOR"] = "1" });
        Skip.If(run.LastLine.StartsWith("Skipped:", StringComparison.Ordinal), run.LastLine);
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
