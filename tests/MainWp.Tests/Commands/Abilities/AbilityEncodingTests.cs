using System.Collections;
using MainWp.Json;
using MainWp.PowerShell.Commands;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>From what a user gives to what a plugin gets, through the emulator: docs/abilities.md has the same as a table.</summary>
public sealed class AbilityEncodingTests
{
    /// <summary>What is given as -Parameter, and what a plugin gets on WordPress 7.1, whatever the method.</summary>
    public static TheoryData<string, string, string> Inputs()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var method in new[] { "get", "post", "delete" })
        {
            cases.Add($"{method}-typed", """{"n":5,"x":1.5,"flag":false,"text":"a b&c=d"}""", """{"n":5,"x":1.5,"flag":false,"text":"a b&c=d"}""");
            cases.Add($"{method}-typed", """{"flag":true}""", """{"flag":true}""");
            cases.Add($"{method}-typed", """{"flag":0}""", """{"flag":false}""");
            cases.Add($"{method}-typed", """{"n":"1e2"}""", """{"n":100}""");
            cases.Add($"{method}-typed", """{"text":7}""", """{"text":"7"}""");
            cases.Add($"{method}-typed", """{"text":""}""", """{"text":""}""");
            cases.Add($"{method}-typed", """{"text":"<hr>"}""", """{"text":"<hr>"}""");
            cases.Add($"{method}-typed", """{"list":[3,4]}""", """{"list":[3,4]}""");
            cases.Add($"{method}-typed", """{"list":[]}""", """{"list":[]}""");
            cases.Add($"{method}-typed", """{"texts":["a, b","c"]}""", """{"texts":["a, b","c"]}""");
            cases.Add($"{method}-typed", """{"table":{}}""", """{"table":{}}""");
            cases.Add($"{method}-typed", """{"table":[]}""", """{"table":{}}""");
            cases.Add($"{method}-typed", """{"table":{"b":false,"deep":{"x":{}}}}""", method == "post" ? """{"table":{"b":false,"deep":{"x":{}}}}""" : """{"table":{"b":false,"deep":{"x":""}}}""");
            cases.Add($"{method}-typed", """{"either":true}""", """{"either":true}""");
            cases.Add($"{method}-typed", """{"one":false}""", """{"one":false}""");
            cases.Add($"{method}-typed", """{"text":null,"n":1}""", """{"n":1}""");
            cases.Add($"{method}-typed", """{"maybe":null,"n":1}""", method == "post" ? """{"maybe":null,"n":1}""" : """{"n":1}""");
            cases.Add($"{method}-typed", "{}", "{}");
            cases.Add($"{method}-anything", """{"a":{"b":[{"c":"x"}]}}""", method == "post" ? """{"a":{"b":[{"c":"x"}]}}""" : """{"a":{"b":{"0":{"c":"x"}}}}""");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task A_plugin_gets_what_was_given(string name, string given, string got)
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync(name, [PlainValue.ExactText(given)!]);

        Assert.Empty(said.Errors.Select(error => error.Cause.Message));
        Assert.Equal(got, dashboard.InputOfRun());
    }

    [Theory]
    [InlineData("anything", "{}")]
    [InlineData("optional", "{}")]
    [InlineData("nullable", null)]
    [InlineData("default", """{"a":7}""")]
    [InlineData("untyped", null)]
    public async Task No_input_is_an_empty_table_where_one_is_wanted_and_the_default_where_there_is_one(string name, string? got)
    {
        foreach (var method in new[] { "get", "post", "delete" })
        {
            await using var dashboard = await OddAbilities.StartAsync();

            var said = await dashboard.RunOddAsync($"{method}-{name}");

            Assert.Empty(said.Errors.Select(error => error.Cause.Message));
            Assert.Equal(got, dashboard.InputOfRun());
        }
    }

    [Theory]
    [InlineData("integer", 5, "5")]
    [InlineData("integer", "5", "5")]
    [InlineData("text", "a b", "\"a b\"")]
    [InlineData("text", "", "\"\"")]
    [InlineData("text", 5, "\"5\"")]
    [InlineData("flag", false, "false")]
    [InlineData("list", new[] { 1, 2 }, "[1,2]")]
    [InlineData("list", new int[0], "[]")]
    [InlineData("list", 3, "[3]")]
    public async Task The_whole_input_may_be_a_single_value_or_a_list(string name, object given, string got)
    {
        foreach (var method in new[] { "get", "post", "delete" })
        {
            await using var dashboard = await OddAbilities.StartAsync();

            var said = await dashboard.RunWholeAsync($"{method}-{name}", given);

            Assert.Empty(said.Errors.Select(error => error.Cause.Message));
            Assert.Equal(got, dashboard.InputOfRun());
        }
    }

    [Fact]
    public async Task A_whole_input_that_is_missing_is_asked_for()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        foreach (var method in new[] { "get", "post" })
        {
            Assert.Contains("-InputObject", Assert.Single((await dashboard.RunOddAsync($"{method}-integer")).Errors).Cause.Message);
            Assert.Contains("-InputObject", Assert.Single((await dashboard.RunWholeAsync($"{method}-list", null)).Errors).Cause.Message);
        }

        Assert.Empty(dashboard.Ran());
    }

    [Theory]
    [InlineData(new object[] { "list=1", 2, 3 }, """{"list":[1,2,3]}""")]
    [InlineData(new object[] { "texts=a", "b" }, """{"texts":["a","b"]}""")]
    [InlineData(new object[] { "text=a", "b", 3 }, """{"text":"a,b,3"}""")]
    [InlineData(new object[] { "list=[4,5]", "flag=0" }, """{"list":[4,5],"flag":false}""")]
    [InlineData(new object[] { "text=[gallery id=1]" }, """{"text":"[gallery id=1]"}""")]
    [InlineData(new object[] { "table={\"b\":true}" }, """{"table":{"b":true}}""")]
    [InlineData(new object[] { "text=<p>" }, """{"text":"<p>"}""")]
    public async Task Texts_of_the_prompt_become_what_the_schema_wants(object[] given, string got)
    {
        foreach (var method in new[] { "get", "post" })
        {
            await using var dashboard = await OddAbilities.StartAsync();

            var said = await dashboard.RunOddAsync($"{method}-typed", given);

            Assert.Empty(said.Errors.Select(error => error.Cause.Message));
            Assert.Equal(got, dashboard.InputOfRun());
        }
    }

    [Fact]
    public async Task Before_7_1_a_query_gives_texts_and_false_is_the_text_0()
    {
        await using var dashboard = await OddAbilities.StartAsync("7.0");

        await dashboard.RunOddAsync("get-typed", ["n=5", "flag=false", "list=1,2"]);

        Assert.Equal("""{"n":"5","flag":"0","list":{"0":"1","1":"2"}}""", dashboard.InputOfRun());
    }

    [Fact]
    public async Task An_input_that_servers_would_refuse_or_cut_off_is_not_sent()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var longText = await dashboard.RunOddAsync("get-typed", [new Hashtable { ["text"] = new string('x', 9000) }]);
        var longList = await dashboard.RunWholeAsync("delete-list", Enumerable.Range(1, 1001).ToArray());
        var oddName = await dashboard.RunOddAsync("get-anything", [new Hashtable { ["a]b"] = 1 }]);
        var noName = await dashboard.RunOddAsync("get-anything", [new Hashtable { [""] = 1 }]);

        Assert.Equal("RequestTooLarge", Assert.Single(longText.Errors).Id);
        Assert.Contains("too long", longText.Errors[0].Cause.Message);
        Assert.Contains("1,001", Assert.Single(longList.Errors).Cause.Message);
        Assert.Equal("InvalidArgument", Assert.Single(oddName.Errors).Id);
        Assert.Contains("the name '' cannot be sent in a query", Assert.Single(noName.Errors).Cause.Message);
        Assert.DoesNotContain(dashboard.Server.Requests.All, request => request.Path.EndsWith("/run"));

        Assert.Empty((await dashboard.RunOddAsync("post-anything", [new Hashtable { [""] = 1 }])).Errors);
        Assert.Equal("""{"":1}""", dashboard.InputOfRun());
        Assert.Empty((await dashboard.RunOddAsync("post-typed", [new Hashtable { ["text"] = new string('x', 9000) }])).Errors);
        Assert.Empty((await dashboard.RunWholeAsync("get-list", Enumerable.Range(1, 300).ToArray())).Errors);
    }

    [Fact]
    public async Task What_no_WordPress_takes_is_said_before_anything_is_sent()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var said = await dashboard.RunOddAsync("get-strict", ["kind=c", "nmae=x"]);

        Assert.Equal(
            "odd/get-strict cannot be run with this input: kind is 'c' and must be one of 'a', 'b'; nmae is not known; known are id, kind, Name; id is required. Nothing was sent. Get-MainWpAbility odd/get-strict -Template shows what it takes.",
            Assert.Single(said.Errors).Cause.Message);
        Assert.Empty(dashboard.Ran());
    }

    [Fact]
    public async Task A_template_tells_itself_apart_from_any_text()
    {
        await using var dashboard = await OddAbilities.StartAsync();

        var template = (IDictionary)(await dashboard.RunAsync(new GetAbilityCommand { Name = [new("odd/post-strict")], Template = true })).Output.Single();
        var unfilled = await dashboard.RunOddAsync("post-strict", [template]);
        template["id"] = 4;
        var filled = await dashboard.RunOddAsync("post-strict", [template]);

        Assert.Contains("id is still the template's <integer>", Assert.Single(unfilled.Errors).Cause.Message);
        Assert.Empty(filled.Errors);
        Assert.Equal("""{"id":4}""", dashboard.InputOfRun());
    }
}
