using MainWp.PowerShell.Commands;

namespace MainWp.Tests.Field;

/// <summary>Lists hold what other plugins put there: a bad row costs that row and one warning.</summary>
public sealed class BadRowTests
{
    public static TheoryData<string> BadRows() => ["null", "{}", "[]", "\"text\"", "7", """{"id":{"x":1}}""", """{"id":"0","name":"none"}""", """{"name":"no id"}"""];

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_is_left_out_with_one_warning(string bad)
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, $$"""{"success":1,"total":3,"data":[{{bad}},{"id":"1","name":"Acme","url":"https://acme.example/"},{{bad}}]}"""));

        var said = await bench.RunAsync(new GetSiteCommand());

        Assert.Equal(1, Assert.IsType<Site>(Assert.Single(said.Output)).Id);
        Assert.Empty(said.Errors);
        Assert.Single(said.Warnings);
    }

    [Fact]
    public async Task A_list_of_nothing_else_is_an_error()
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, """{"success":1,"total":2,"data":[null,null]}"""));

        var said = await bench.RunAsync(new GetSiteCommand());

        Assert.Equal("AnswerUnreadable", Assert.Single(said.Errors).Id);
    }

    [Fact]
    public async Task An_ability_without_a_name_or_with_a_schema_that_is_text_harms_none()
    {
        await using var bench = new FieldBench(
            exchange => exchange.RespondAsync(200, """[null,{"label":"x"},{"name":7},{"name":"a/b","input_schema":"none","output_schema":[],"meta":null},{"name":"mainwp/list-sites-v1","label":"List","category":"mainwp-sites"}]"""), hasPassword: true);

        var said = await bench.RunAsync(new GetAbilityCommand());

        Assert.Contains("mainwp/list-sites-v1", said.Output.Cast<Ability>().Select(ability => ability.Name));
        Assert.Empty(said.Errors);
        Assert.Single(said.Warnings);
    }
}
