using System.Text.Encodings.Web;
using System.Text.Json;
using MainWp.Json;

namespace MainWp.Tests.Client.Abilities;

public class SchemaReaderTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"7\"", "7")]
    [InlineData("""{"type":"integer"}""", "\"1e2\"", "100")]
    [InlineData("""{"type":"integer"}""", "\"99999999999999999999\"", "\"99999999999999999999\"")]
    [InlineData("""{"type":"number"}""", "\"1.5\"", "1.5")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "true")]
    [InlineData("""{"type":"boolean"}""", "\"0\"", "false")]
    [InlineData("""{"type":"boolean"}""", "1", "1")]
    [InlineData("""{"type":"string"}""", "7", "\"7\"")]
    [InlineData("""{"type":"string"}""", "\"<hr>\"", "\"<hr>\"")]
    [InlineData("""{"type":["integer","string"]}""", "\"7\"", "\"7\"")]
    [InlineData("""{"type":["integer","string"]}""", "7", "7")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "\"1, 2\"", "[1,2]")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", "3", "[3]")]
    [InlineData("""{"type":["object","null"]}""", "null", "null")]
    [InlineData("""{"type":"object"}""", "[]", "{}")]
    [InlineData("""{"type":"object","properties":{"per_page":{"type":"integer"}}}""", """{"Per_Page":"5"}""", """{"per_page":5}""")]
    [InlineData("""{"type":"object","properties":{"id":{"type":"integer"}}}""", """{"id":"1","ID":"2"}""", """{"id":1,"ID":"2"}""")]
    [InlineData("""{"type":"object","properties":{"note":{"type":"string"}}}""", """{"note":null}""", "{}")]
    [InlineData("""{"type":"object","properties":{"note":{"type":["string","null"]}}}""", """{"note":null}""", """{"note":null}""")]
    [InlineData("""{"type":"object","properties":{"deep":{"type":"object","properties":{"note":{"type":"string"}}}}}""", """{"deep":{"note":null}}""", """{"deep":{}}""")]
    [InlineData("""{"type":"object"}""", """{"anything":1}""", """{"anything":1}""")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"null"}]}""", "null", "null")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"string"}]}""", "\"5\"", "5")]
    [InlineData("""{"anyOf":[{"type":"boolean"},{"type":"null"}]}""", "\"false\"", "false")]
    [InlineData("""{"type":"integer","enum":[1,2]}""", "\"2\"", "2")]
    [InlineData("[]", "1", "1")]
    public void Takes_what_fits_and_makes_texts_what_is_wanted(string schema, string given, string read)
    {
        var (value, problems) = Read(schema, given);

        Assert.Empty(problems);
        Assert.Equal(read, JsonSerializer.Serialize(value, Plain));
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"x\"", "the input is 'x' and must be integer")]
    [InlineData("""{"type":"integer"}""", "1.5", "the input is 1.5 and must be integer")]
    [InlineData("""{"type":["integer","null"]}""", "true", "the input is true and must be integer or null")]
    [InlineData("""{"type":"object"}""", "5", "the input is 5 and must be object")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "the input is 'c' and must be one of 'a', 'b'")]
    [InlineData("""{"type":"object","required":["id"],"properties":{"id":{}}}""", "{}", "id is required")]
    [InlineData("""{"type":"object","required":["id"],"properties":{"id":{}}}""", "[]", "id is required")]
    [InlineData("""{"type":"object","properties":{"id":{"required":true}}}""", "{}", "id is required")]
    [InlineData("""{"type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}""", """{"id":null}""", "id is null and must be integer")]
    [InlineData("""{"type":"object","properties":{"id":{}},"additionalProperties":false}""", """{"ID":1,"x":1}""", "x is not known; known are id")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"x":"y"}""", "x is 'y' and must be integer")]
    [InlineData("""{"type":"object","patternProperties":{"^n_":{"type":"integer"}},"additionalProperties":false}""", """{"n_1":"y"}""", "n_1 is 'y' and must be integer")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"integer"}}}}""", """{"a":[1,"b"]}""", "a[1] is 'b' and must be integer")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "\"x\"", "the input matches none of the allowed forms (the input is 'x' and must be integer; the input is 'x' and must be null)")]
    public void Says_what_does_not_fit(string schema, string given, string problem) => Assert.Equal([problem], Read(schema, given).Problems);

    [Theory]
    [InlineData("""{"type":"integer","minimum":1,"maximum":3,"multipleOf":2,"exclusiveMinimum":true}""", "0")]
    [InlineData("""{"type":"string","pattern":"(?<broken","minLength":5,"maxLength":1,"format":"email"}""", "\"x\"")]
    [InlineData("""{"type":"array","minItems":3,"maxItems":0,"uniqueItems":true}""", "[1,1]")]
    [InlineData("""{"type":"object","minProperties":3,"maxProperties":0}""", """{"a":1}""")]
    [InlineData("""{"oneOf":[{"type":"integer"},{"type":"number"}]}""", "5")]
    [InlineData("""{"type":"object","properties":{"id":{"required":true}},"required":[]}""", "{}")]
    [InlineData("""{"type":"object","patternProperties":{"(?<broken":{}},"additionalProperties":false}""", """{"a":1}""")]
    public void Leaves_to_the_server_what_only_the_server_can_judge(string schema, string given) => Assert.Empty(Read(schema, given).Problems);

    [Fact]
    public void Reads_a_text_of_the_prompt_as_JSON_only_where_no_text_is_wanted()
    {
        Assert.IsType<object?[]>(new SchemaReader(isQuery: false).Read(new PromptText("[1]"), Schema("{}")));
        Assert.Equal("[gallery]", new SchemaReader(isQuery: false).Read(new PromptText("[gallery]"), Schema("{}")));
        Assert.Equal("[1]", new SchemaReader(isQuery: false).Read(new PromptText("[1]"), Schema("""{"type":"string"}""")));
    }

    private static (object? Value, List<string> Problems) Read(string schema, string given)
    {
        var reader = new SchemaReader(isQuery: false);
        return (reader.Read(((object?[])PlainValue.ExactText($"[{given}]")!)[0], Schema(schema)), reader.Problems);
    }

    private static IReadOnlyDictionary<string, object?> Schema(string schema) => PlainValue.ExactText(schema) as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();
}
