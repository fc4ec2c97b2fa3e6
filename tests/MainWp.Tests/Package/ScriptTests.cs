using MainWp.Emulator.Tour;

namespace MainWp.Tests.Package;

/// <summary>The scripts of the repository: build, module, runbooks, tests.</summary>
public sealed class ScriptTests
{
    /// <summary>What the script says where it cannot work.</summary>
    private const string NoAnalyzer = "PSScriptAnalyzer is not installed.";

    [SkippableFact]
    public async Task PSScriptAnalyzer_finds_nothing_in_any_script_nor_syntax_that_Windows_PowerShell_lacks()
    {
        var run = await PowerShellProgram.Pinned.RunAsync(Repository.PathOf("tests", "Pester", "Test-Script.ps1"), [], TimeSpan.FromMinutes(4), new Dictionary<string, string> { ["NO_COLOR"] = "1" });
        Needs.Of(run.LastLine != NoAnalyzer, "PSScriptAnalyzer is not installed. No registry that .NET restores from has it. To run them where the PowerShell Gallery is reached: Install-Module PSScriptAnalyzer");
        Assert.True(run.ExitCode == 0, run.Output);
    }
}
