using MainWp.Tests.Engine;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>What only the engine shows: preferences, and what counts as a change at the server when nothing holds it back.</summary>
public sealed class AbilityEngineTests
{
    [Theory]
    [InlineData("High", "odd/mcp-reads", true)]
    [InlineData("Medium", "odd/mcp-reads", false)]
    [InlineData("Low", "odd/mcp-reads", false)]
    [InlineData("High", "odd/silent", false)]
    [InlineData("None", "odd/silent", true)]
    [InlineData("Low", "odd/reads-by-text", true)]
    public async Task What_reads_in_the_words_of_MCP_alone_is_asked_about_from_Medium_on(string preference, string name, bool runs)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var errors = await RunAsync(dashboard, $"$ConfirmPreference = '{preference}'; Invoke-MainWpAbility {name} -Session $session");

        Assert.Equal(runs ? 1 : 0, dashboard.Ran().Count);
        Assert.Equal(runs ? [] : ["PromptUnavailable"], errors);
    }

    [Theory]
    [InlineData("$WhatIfPreference = $true; Invoke-MainWpAbility odd/dry-run -Session $session", """{"dry_run":true}""")]
    [InlineData("$WhatIfPreference = $true; Invoke-MainWpAbility odd/dry-run -Session $session -Force", """{"dry_run":true}""")]
    [InlineData("Invoke-MainWpAbility odd/dry-run -Session $session -Force -WhatIf", """{"dry_run":true}""")]
    [InlineData("$WhatIfPreference = $true; Invoke-MainWpAbility odd/dry-run -Session $session -Force -WhatIf:$false", "{}")]
    public async Task WhatIfPreference_asks_for_the_dry_run_as_WhatIf_does(string script, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        Assert.Empty(await RunAsync(dashboard, script));

        Assert.Equal(got, dashboard.InputOfRun());
        Assert.Equal(got == "{}", dashboard.Ran()[0].IsChange);
    }

    [Fact]
    public async Task WhatIfPreference_sends_nothing_where_there_is_no_dry_run()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        Assert.Empty(await RunAsync(dashboard, "$WhatIfPreference = $true; Invoke-MainWpAbility odd/silent -Session $session -Force"));

        Assert.Empty(dashboard.Ran());
    }

    // The sweep under -WhatIf asserts that no run is a change: here is seen that the server would know one.
    [Theory]
    [InlineData("silent", true)]
    [InlineData("additive", true)]
    [InlineData("contradiction", true)]
    [InlineData("mcp-reads", true)]
    [InlineData("mcp-destroys", true)]
    [InlineData("mcp-writes", true)]
    [InlineData("reads-by-false", true)]
    [InlineData("deletes-by-number", true)]
    [InlineData("confirm-required", true)]
    [InlineData("read-confirm-required", true)]
    [InlineData("dry-run-text -Parameter dry_run=true", true)]
    [InlineData("dry-run-number -Parameter dry_run=1", true)]
    [InlineData("dry-run -Parameter dry_run=false", true)]
    [InlineData("dry-run -Parameter dry_run=true", false)]
    [InlineData("reads-by-text", false)]
    [InlineData("read-confirm", false)]
    public async Task The_server_knows_a_change_when_it_runs_one(string run, bool isChange)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await RunAsync(dashboard, $"Invoke-MainWpAbility odd/{run} -Session $session -Force");

        Assert.Equal(isChange, Assert.Single(dashboard.Ran()).IsChange);
    }

    private static Task<List<string>> RunAsync(LiveDashboard dashboard, string script) => Task.Run(() =>
    {
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session);
        shell.AddScript(script).Invoke();
        return shell.Streams.Error.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).ToList();
    });
}
