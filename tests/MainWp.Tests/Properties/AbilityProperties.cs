using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using MainWp.Emulator.Abilities;
using MainWp.Emulator.WordPress;
using MainWp.Json;

namespace MainWp.Tests.Properties;

/// <summary>Our reading of schemas and our encoding, held against a validator that was written from WordPress's documented rules.</summary>
public sealed class AbilityProperties
{
    private const string Seed = "9207131,4027";

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void What_is_refused_before_sending_is_refused_by_WordPress(AnyAbilityInput any)
    {
        var (value, problems) = Read(any.Schema, any.Input, isQuery: false);
        var plain = ValueSchema.Check(JsonNode.Parse(any.Input), Schema(any.Schema), "input");

        Assert.True(problems.Count == 0 || AreOfFlags(problems) || plain is not null, $"{any.Schema} takes {any.Input}, and we say: {string.Join("; ", problems)}");
        if (problems.Count == 0 && plain is null)
            Assert.Null(ValueSchema.Check(Json(value), Schema(any.Schema), "input"));
    }

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void What_is_refused_for_a_query_is_refused_by_WordPress(AnyAbilityInput any)
    {
        // As a plain request has it: nothing is read by a schema, flags are 1 and 0, null is left out.
        var (plainValue, _) = Read("{}", any.Input, isQuery: true);
        var plain = plainValue is null ? null : Sent(plainValue);
        var (_, problems) = Read(any.Schema, any.Input, isQuery: true);

        Assert.True(problems.Count == 0 || AreOfFlags(problems) || HasNoQuery(any.Input) || ValueSchema.Check(plain, Schema(any.Schema), "input") is not null, $"{any.Schema} takes {any.Input}, and we say: {string.Join("; ", problems)}");
    }

    [Property(Arbitrary = [typeof(AbilityInputs)], Replay = Seed, MaxTest = 1000)]
    public void A_plugin_gets_what_was_given_by_either_way(TypedAbilityInput typed)
    {
        var expected = ValueReading.Read(JsonNode.Parse(typed.Input), Schema(typed.Schema), "input").Value;
        var (body, noBody) = Read(typed.Schema, typed.Input, isQuery: false);
        var (query, noQuery) = Read(typed.Schema, typed.Input, isQuery: true);

        Assert.Empty(noBody.Concat(noQuery));
        foreach (var sent in new[] { Json(body), Sent(query) })
        {
            Assert.Null(ValueSchema.Check(sent, Schema(typed.Schema), "input"));
            Assert.True(JsonNode.DeepEquals(Keyed(expected), Keyed(ValueReading.Read(sent, Schema(typed.Schema), "input").Value)), $"{typed.Schema} got {sent?.ToJsonString()} for {typed.Input}");
        }
    }

    private static (object? Value, List<string> Problems) Read(string schema, string input, bool isQuery)
    {
        var reader = new SchemaReader(isQuery);
        var value = reader.Read(Plain(input), (IReadOnlyDictionary<string, object?>)PlainValue.ExactText(schema)!);
        return (value, reader.Problems);
    }

    private static object? Plain(string json) => ((object?[])PlainValue.ExactText($"[{json}]")!)[0];

    private static JsonObject Schema(string schema) => JsonNode.Parse(schema)!.AsObject();

    private static JsonNode? Json(object? value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
            PlainValue.Write(writer, value);
        return JsonNode.Parse(bytes.ToArray());
    }

    private static JsonNode? Sent(object? value)
    {
        var pairs = AbilityQuery.Of(value, []).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}");
        return PhpQuery.Parse(string.Join("&", pairs))["input"]?.DeepClone();
    }

    // A list and a table with the names 0, 1 and 2 are the same to PHP, and so are an empty one of either.
    private static JsonNode? Keyed(JsonNode? value) => value switch
    {
        JsonArray or JsonObject => new JsonObject(PhpType.ToObject(value).Select(field => KeyValuePair.Create(field.Key, Keyed(field.Value)))),
        _ => value?.DeepClone(),
    };

    // Where no flag is wanted, PHP makes 1 of true and nothing of false: nobody means that who gives one.
    private static bool AreOfFlags(List<string> problems) => problems.Any(problem => problem.Contains("is true and") || problem.Contains("is false and") || problem.Contains("'true'") || problem.Contains("'false'"));

    // Null is nothing in a query, and an empty list or table is an empty text.
    private static bool HasNoQuery(string json) => new[] { "null", "[]", "{}" }.Any(JsonNode.Parse($"[{json}]")!.ToJsonString().Contains);
}
