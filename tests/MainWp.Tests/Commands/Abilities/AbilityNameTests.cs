using System.Collections;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>Names that differ only in case: of inputs and of abilities.</summary>
public sealed class AbilityNameTests
{
    private const string List = "GET wp-abilities/v1/abilities";

    [Fact]
    public async Task Inputs_whose_names_differ_in_case_are_two_where_the_ability_knows_both()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("two-cases", ["id=1", "ID=2"]);
        await dashboard.RunOddAsync("two-cases", [new Hashtable(StringComparer.Ordinal) { ["id"] = 3, ["ID"] = 4 }, "ID=5"]);

        Assert.Equal(["""{"id":1,"ID":2}""", """{"id":3,"ID":5}"""], dashboard.Ran().Select(run => $$"""{"id":{{run.Input!["id"]}},"ID":{{run.Input["ID"]}}}"""));
    }

    [Fact]
    public async Task A_template_has_both_of_them()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var template = (IDictionary)(await dashboard.RunAsync(new GetAbilityCommand { Name = [new("odd/two-cases")], Template = true })).Output.Single();
        (template["id"], template["ID"]) = (6, 7);
        await dashboard.RunOddAsync("two-cases", [template]);

        Assert.Equal(["id", "ID"], template.Keys.Cast<string>());
        Assert.Equal((6L, 7L), ((long)dashboard.Ran()[0].Input!["id"]!, (long)dashboard.Ran()[0].Input!["ID"]!));
    }

    [Fact]
    public async Task Nothing_is_guessed_where_a_name_may_be_either()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync("two-cases", ["Id=1"]);

        Assert.Contains("Id is not known; known are id, ID", Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Ran());
    }

    [Fact]
    public async Task What_comes_later_wins_whatever_its_case_where_the_ability_knows_one()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("post-typed", [new Hashtable { ["Text"] = "first" }, "TEXT=second"]);

        Assert.Equal("""{"text":"second"}""", dashboard.InputOfRun());
    }

    [Fact]
    public async Task Names_inside_a_table_keep_their_case()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        await dashboard.RunOddAsync("post-anything", [new Hashtable { ["a"] = new Dictionary<string, object> { ["x"] = 1, ["X"] = 2, [""] = 3 } }]);

        Assert.Equal("""{"a":{"x":1,"X":2,"":3}}""", dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("x/Go", "x/Go")]
    [InlineData("x/go", "x/go")]
    public async Task The_ability_of_exactly_that_name_is_run(string name, string ran)
    {
        var dashboard = TwoAbilities();

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new(name) });

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Single(dashboard.Asked(AbilityRows.Line("POST", ran)));
    }

    [Fact]
    public async Task A_name_that_may_be_either_ability_is_not_run()
    {
        var dashboard = TwoAbilities();

        var error = Assert.Single((await dashboard.Run(new InvokeAbilityCommand { Name = new("X/GO") })).Errors);

        Assert.Equal("AbilityAmbiguous", error.Id);
        Assert.Contains("x/go, x/Go", error.Cause.Message);
        Assert.DoesNotContain(dashboard.Requests, request => request.Line.EndsWith("/run"));
    }

    private static FakeDashboard TwoAbilities()
    {
        var (small, large) = (AbilityRows.Row("x/go", "{}"), AbilityRows.Row("x/Go", "{}"));
        return new FakeDashboard().WithAbility("x/go", "POST", "{}").WithAbility("x/Go", "POST", "{}").Answering(List, 200, $"[{small},{large}]");
    }
}
