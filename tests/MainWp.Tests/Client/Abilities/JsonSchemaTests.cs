using MainWp.Json;

namespace MainWp.Tests.Client.Abilities;

public class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "\"7\"", "7")]
    [InlineData("""{"type":"number"}""", "\"1.5\"", "1.5")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "true")]
    [InlineData("""{"type":"boolean"}""", "\"0\"", "false")]
    [InlineData("""{"type":"string"}""", "7", "\"7\"")]
    [InlineData("""{"type":["integer","string"]}""", "\"7\"", "\"7\"")]
    [InlineData("""{"type":["integer","string"]}""", "7", "7")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "\"1, 2\"", "[1,2]")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "3", "[3]")]
    [InlineData("""{"type":["object","null"]}""", "null", "null")]
    [InlineData("""{"type":"object","properties":{"per_page":{"type":"integer"}}}""", """{"Per_Page":"5"}""", """{"per_page":5}""")]
    [InlineData("""{"type":"object"}""", """{"anything":1}""", """{"anything":1}""")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"null"}]}""", "null", "null")]
    [InlineData("[]", "1", "1")]
    [InlineData("""{"type":"number","minimum":1,"exclusiveMinimum":true,"maximum":9,"exclusiveMaximum":true}""", "8", "8")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":9}""", "9", "9")]
    [InlineData("""{"type":"string","minLength":3,"maxLength":3}""", "\"abc\"", "\"abc\"")]
    [InlineData("""{"type":"array","minItems":2,"maxItems":2}""", "[1,2]", "[1,2]")]
    public void Takes_what_fits_and_makes_texts_what_is_wanted(string schema, string given, string read)
    {
        var (value, problems) = Read(schema, given);

        Assert.Empty(problems);
        Assert.Equal(read, System.Text.Json.JsonSerializer.Serialize(value));
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"x\"", "the input is 'x' and must be integer")]
    [InlineData("""{"type":"integer"}""", "1.5", "the input is 1.5 and must be integer")]
    [InlineData("""{"type":["integer","null"]}""", "true", "the input is true and must be integer or null")]
    [InlineData("""{"type":"object"}""", "[]", "the input is a list and must be object")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "the input is 'c' and must be one of 'a', 'b'")]
    [InlineData("""{"type":"integer","minimum":1}""", "0", "the input must be 1 at least")]
    [InlineData("""{"type":"integer","maximum":100}""", "101", "the input must be 100 at most")]
    [InlineData("""{"type":"number","minimum":0,"exclusiveMinimum":true}""", "0", "the input must be more than 0")]
    [InlineData("""{"type":"number","maximum":9,"exclusiveMaximum":true}""", "9", "the input must be less than 9")]
    [InlineData("""{"type":"string","maxLength":3}""", "\"abcd\"", "the input must have 3 characters at most")]
    [InlineData("""{"type":"array","maxItems":2}""", "[1,2,3]", "the input must have 2 items at most")]
    [InlineData("""{"type":"string","pattern":"^(sync|update)_."}""", "\"nope\"", "the input must match ^(sync|update)_.")]
    [InlineData("""{"type":"string","minLength":1}""", "\"\"", "the input must have 1 characters at least")]
    [InlineData("""{"type":"array","minItems":1}""", "[]", "the input must have 1 items at least")]
    [InlineData("""{"type":"object","required":["id"],"properties":{"id":{}}}""", "{}", "id is required")]
    [InlineData("""{"type":"object","properties":{"id":{"required":true}}}""", "{}", "id is required")]
    [InlineData("""{"type":"object","properties":{"id":{}},"additionalProperties":false}""", """{"ID":1,"x":1}""", "x is not known; known are id")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"x":"y"}""", "x is 'y' and must be integer")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"integer"}}}}""", """{"a":[1,"b"]}""", "a[1] is 'b' and must be integer")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "\"x\"", "the input fits none of the forms that are allowed")]
    [InlineData("""{"type":["integer","string"]}""", "\"<integer|string>\"", "the input is still the template's <integer|string>")]
    public void Says_what_does_not_fit(string schema, string given, string problem) => Assert.Equal([problem], Read(schema, given).Problems);

    [Fact]
    public void Leaves_a_pattern_that_it_cannot_read_to_the_server() => Assert.Empty(Read("""{"type":"string","pattern":"(?<broken"}""", "\"x\"").Problems);

    private static (object? Value, List<string> Problems) Read(string schema, string given)
    {
        var problems = new List<string>();
        var rules = PlainValue.OfText(schema) as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
        return (JsonSchema.Read(PlainValue.OfText($"[{given}]") is object?[] list ? list[0] : null, rules, "", problems), problems);
    }
}
