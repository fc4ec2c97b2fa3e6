using MainWp.PowerShell.Pipeline;
using MainWp.Tests.Engine;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>What becomes of answers, against the emulator.</summary>
public sealed class AbilityAnswerTests
{
    [Fact]
    public async Task Keeps_every_field_of_an_answer_and_tells_which_have_another_name()
    {
        await using var dashboard = await OddAbilities.StartAsync();
        using var shell = ModuleShell.Open();
        shell.Runspace.SessionStateProxy.SetVariable("session", dashboard.Session);

        var answer = (await Task.Run(() => shell.AddScript("Invoke-MainWpAbility odd/reserved -Session $session").Invoke())).Single();

        Assert.Empty(shell.Streams.Error);
        Assert.Equal(dashboard.Server.Address, answer.Properties["Dashboard"].Value);
        Assert.Equal("theirs", answer.Properties["dashboard_"].Value);
        Assert.Equal("p", answer.Properties["psobject_"].Value);
        Assert.Equal("t", Assert.Single((object[])answer.Properties["PSTypeNames_"].Value));
        Assert.Equal(1L, answer.Properties["id"].Value);
        Assert.Equal(2L, answer.Properties["ID_"].Value);
        Assert.Equal(3, ((object[])answer.Properties["list"].Value).Length);
        Assert.NotNull(answer.Properties["nothing"]);
        Assert.Equal("none", answer.Properties["_"].Value);
        Assert.Contains("dashboard is dashboard_, psobject is psobject_, PSTypeNames is PSTypeNames_, ID is ID_, the empty name is _", Assert.Single(shell.Streams.Warning).Message);
    }

    [Fact]
    public async Task Writes_each_item_of_a_list_null_and_inner_lists_too()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync("list-with-nulls");

        Assert.Equal(6, said.Output.Count);
        Assert.Null(said.Output[1]);
        Assert.Equal([2L, null], Assert.IsType<object?[]>(said.Output[2]));
        Assert.Equal("x", Assert.IsType<PlainRecord>(said.Output[3]).Fields["Dashboard"]);
        Assert.Equal(false, said.Output[5]);
    }

    [Fact]
    public async Task Takes_a_job_for_one_only_where_it_is_of_MainWP()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync("job");

        Assert.Equal("kept", Assert.IsType<PlainRecord>(Assert.Single(said.Output)).Fields["note"]);
    }

    [Theory]
    [InlineData("wrong-answer", "OutcomeUnknown", "refused the plugin's answer")]
    [InlineData("fails-midway", "OutcomeUnknown", "The callback threw an exception")]
    [InlineData("wrong-answer-of-a-read", "ServerFailed", "has invalid output")]
    [InlineData("refuses", "RequestRejected", "The service of this plugin is not connected")]
    public async Task Tells_what_a_failed_run_means(string name, string id, string words)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var error = Assert.Single((await dashboard.RunOddAsync(name)).Errors);

        Assert.Equal(id, error.Id);
        Assert.Contains(words, error.Cause.Message);
        Assert.DoesNotContain("refuses the credential", error.Cause.Message);
    }

    [Theory]
    [InlineData("odd/get-list/run")]
    [InlineData("odd/many/segments/in/it")]
    [InlineData("Odd/Get-Anything")]
    [InlineData("ODD/GET-LIST/RUN")]
    public async Task Runs_a_name_with_any_segments_in_any_case(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunAsync(new PowerShell.Commands.InvokeAbilityCommand { Name = new(name) });

        Assert.Empty(said.Errors);
        Assert.Equal(name.ToLowerInvariant(), Assert.Single(dashboard.Ran()).Ability.Name);
    }

    [Theory]
    [InlineData("odd/not_there")]
    [InlineData("nobody/knows")]
    [InlineData("nobody/run")]
    public async Task A_name_that_is_not_there_is_an_ability_that_was_not_found(string name)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunAsync(new PowerShell.Commands.InvokeAbilityCommand { Name = new(name) });

        Assert.Equal("AbilityNotFound", Assert.Single(said.Errors).Id);
    }
}
