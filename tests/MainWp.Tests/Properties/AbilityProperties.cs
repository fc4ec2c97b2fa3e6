using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using MainWp.Emulator.Abilities;
using MainWp.Emulator.WordPress;
using MainWp.Json;

namespace MainWp.Tests.Properties;

/// <summary>
/// What Invoke-MainWpAbility sends for any schema and input, held against a validator that was written from WordPress's documented rules. The
/// seed is fixed, so that a run says the same each time; without it the properties hold as well.
/// </summary>
public sealed class AbilityProperties
{
    private const string Seed = "9207131,4027";
    private const string Reads = """{"readonly":true}""";
    private const string Changes = """{"readonly":false}""";
    private const string Deletes = """{"destructive":true,"idempotent":true}""";

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void What_is_refused_before_sending_is_refused_by_WordPress(AnyAbilityInput any)
    {
        var (sent, problem) = Sent(Ability(any.Schema, Changes), any.Input);
        var isTaken = ValueSchema.Check(JsonNode.Parse(any.Input), Schema(any.Schema), "input") is null;

        Assert.True(problem is null || !isTaken, $"{any.Schema} takes {any.Input}, and we say: {problem}");
        Assert.True(!isTaken || ValueSchema.Check(sent, Schema(any.Schema), "input") is null, $"{any.Schema} takes {any.Input}, and we send {sent?.ToJsonString()}");
    }

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void What_is_refused_for_a_query_is_refused_by_WordPress(AnyAbilityInput any)
    {
        // A query has no null, no empty list and no empty table.
        if (new[] { "null", "[]", "{}" }.Any(JsonNode.Parse($"[{any.Input}]")!.ToJsonString().Contains))
            return;
        foreach (var annotations in new[] { Reads, Deletes })
        {
            var (sent, problem) = Sent(Ability(any.Schema, annotations), any.Input);
            // A flag may be spelled in two ways in a query: what WordPress takes in either is to be sent.
            var isTaken = new[] { true, false }.All(asDigit => ValueSchema.Check(PlainQuery(any.Input, asDigit), Schema(any.Schema), "input") is null);

            Assert.True(problem is null || !isTaken, $"{any.Schema} takes {any.Input}, and we say: {problem}");
            Assert.True(!isTaken || ValueSchema.Check(sent, Schema(any.Schema), "input") is null, $"{any.Schema} takes {any.Input}, and we send {sent?.ToJsonString()}");
        }
    }

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void A_plugin_gets_what_was_given_by_either_way(TypedAbilityInput typed)
    {
        var expected = ValueReading.Read(JsonNode.Parse(typed.Input), Schema(typed.Schema), "input").Value;

        foreach (var annotations in new[] { Reads, Changes, Deletes })
        {
            var (sent, problem) = Sent(Ability(typed.Schema, annotations), typed.Input);
            Assert.Null(problem);
            Assert.Null(ValueSchema.Check(sent, Schema(typed.Schema), "input"));
            Assert.True(JsonNode.DeepEquals(Keyed(expected), Keyed(ValueReading.Read(sent, Schema(typed.Schema), "input").Value)), $"{typed.Schema} got {sent?.ToJsonString()} for {typed.Input}");
        }
    }

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void What_goes_out_without_a_question_changes_nothing(AnyAbilityInput any)
    {
        foreach (var annotations in new[] { Reads, Changes, Deletes, """{"readonly":true,"destructive":true}""" })
        {
            var ability = Ability(any.Schema, annotations);
            if (Read(ability, any.Input).Input is not { } input)
                continue;
            // As InvokeAbilityCommand approves: a read without a confirmation, and a dry run.
            if (ability.IsReadOnly && !input.Confirms)
                Assert.False(Run(any.Schema, annotations, input).IsChange, $"{any.Schema} with {any.Input}");
            if (input.Preview() is { } preview)
                Assert.False(Run(any.Schema, annotations, preview).IsChange && !ability.IsReadOnly, $"{any.Schema} with {any.Input}");
            Assert.Equal(input.IsDryRun, input.IsDryRun && input.Preview() is not null);
        }
    }

    // What random seeds found.
    [Theory]
    [InlineData("""{"anyOf":[{"type":"object"},{"type":"string"}]}""", "\"{\\\"a\\\":1}\"")]
    [InlineData("""{"anyOf":[{"type":"array","items":{"type":"string","minLength":3}}]}""", "\"[1]\"")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"uniqueItems":true}""", "[1,\"1\"]")]
    [InlineData("""{"type":"array","oneOf":[{"type":"number"},{"anyOf":[],"description":"x"}]}""", "100")]
    [InlineData("""{"type":["string","integer"],"oneOf":[{"type":"integer"},{"type":"string"}]}""", "5")]
    [InlineData("""{"type":"object","patternProperties":{"^[[:alpha:]]+$":{"type":"integer"}},"additionalProperties":{"type":"string"}}""", """{"n_1":"x"}""")]
    [InlineData("""{"type":"object","patternProperties":{"^[[:alpha:]_0-9]+$":{"type":"string"}},"additionalProperties":false}""", """{"n_1":"x"}""")]
    [InlineData("""{"anyOf":[{"type":"integer"},[]]}""", "\"x\"")]
    [InlineData("""{"anyOf":[[]]}""", "[1]")]
    [InlineData("""{"oneOf":[{"type":"array"},[],{"type":"object"}],"type":["boolean","string"]}""", "5")]
    [InlineData("""{"type":"array","items":{"type":"number"}}""", "false")]
    [InlineData("""{"anyOf":[{"type":"object"},{"type":"array"}],"maxProperties":0}""", "\"1.5\"")]
    [InlineData("""{"type":"object","properties":{"confirm":{"type":"boolean"}},"maxProperties":1}""", """{"a":1}""")]
    [InlineData("""{"type":["object","integer"],"additionalProperties":{"type":"number"},"items":{"type":"array"}}""", "[1.5]")]
    [InlineData("""{"type":"array","oneOf":[{"required":["b"],"type":["string","object"]}]}""", "\"False\"")]
    [InlineData("""{"oneOf":[{"type":"boolean"},{"enum":[""],"format":"ip","type":"array"},{"type":"string"}],"type":"array"}""", "2.0")]
    [InlineData("""{"type":["boolean","array"],"uniqueItems":true}""", "\"a,a\"")]
    public void What_WordPress_takes_is_sent_so_that_it_takes_it(string schema, string input)
    {
        What_is_refused_before_sending_is_refused_by_WordPress(new AnyAbilityInput(schema, input));
        What_is_refused_for_a_query_is_refused_by_WordPress(new AnyAbilityInput(schema, input));
        What_goes_out_without_a_question_changes_nothing(new AnyAbilityInput(schema, input));
    }

    private static Ability Ability(string schema, string annotations) =>
        JsonSerializer.Deserialize($$$"""{"name":"x/any","input_schema":{{{schema}}},"meta":{"annotations":{{{annotations}}}}}""", MainWpJson.Default.Ability)!;

    private static AbilityRun Run(string schema, string annotations, AbilityInput input) =>
        new(new MainWp.Emulator.Abilities.Ability(JsonNode.Parse($$$"""{"name":"x/any","input_schema":{{{schema}}},"meta":{"annotations":{{{annotations}}}}}""")!.AsObject()), InputOf(input));

    private static (AbilityInput? Input, string? Problem) Read(Ability ability, string input)
    {
        try
        {
            var value = ((object?[])PlainValue.ExactText($"[{input}]")!)[0];
            return (AbilityInput.Read(ability, value, isGiven: value is not null), null);
        }
        catch (MainWpException e) when (e.Kind == ErrorKind.InvalidArgument)
        {
            return (null, e.Message);
        }
    }

    // What the server gets once PowerShell's question is answered.
    private static (JsonNode? Sent, string? Problem) Sent(Ability ability, string given)
    {
        var (input, problem) = Read(ability, given);
        return (input is null ? null : InputOf(ability.IsReadOnly && !input.Confirms ? input : input.Confirmed()), problem);
    }

    private static JsonNode? InputOf(AbilityInput input)
    {
        var request = input.ToRequest();
        return request.Body is { } body ? JsonNode.Parse(body.Bytes)!["input"]?.DeepClone() : Parsed(request.Query);
    }

    private static JsonNode? Parsed(IReadOnlyList<(string Name, string? Value)> query) =>
        PhpQuery.Parse(string.Join("&", query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}")))["input"]?.DeepClone();

    // As a plain request has it, without any schema.
    private static JsonNode? PlainQuery(string input, bool asDigit)
    {
        var spelled = Spelled(JsonNode.Parse(input), asDigit);
        return Parsed(AbilityQuery.Of(((object?[])PlainValue.ExactText($"[{spelled?.ToJsonString()}]")!)[0], []));
    }

    private static JsonNode? Spelled(JsonNode? value, bool asDigit) => value switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Spelled(field.Value, asDigit)))),
        JsonArray items => new JsonArray([.. items.Select(item => Spelled(item, asDigit))]),
        _ => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? asDigit ? (bool)value ? "1" : "0" : value.ToJsonString() : value?.DeepClone(),
    };

    private static JsonObject Schema(string schema) => JsonNode.Parse(schema)!.AsObject();

    // A list and a table with the names 0, 1 and 2 are the same to PHP, and so are an empty one of either.
    private static JsonNode? Keyed(JsonNode? value) => value switch
    {
        JsonArray or JsonObject => new JsonObject(PhpType.ToObject(value).Select(field => KeyValuePair.Create(field.Key, Keyed(field.Value)))),
        _ => value?.DeepClone(),
    };
}
