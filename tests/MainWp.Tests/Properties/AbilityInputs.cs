using FsCheck;
using FsCheck.Fluent;

namespace MainWp.Tests.Properties;

/// <summary>Schemas over all keywords that WordPress knows, and inputs for them, as JSON.</summary>
public static class AbilityInputs
{
    private static readonly string[] Types = ["\"array\"", "\"object\"", "\"string\"", "\"number\"", "\"integer\"", "\"boolean\"", "\"null\""];
    private static readonly string[] Names = ["a", "b", "n_1", "confirm", "dry_run", "two words", "a[b"];
    private static readonly string[] Texts = ["", "a", "5", "1e2", "0", "1", "true", "False", "1.5", "-3", "a,b", "1,2", "[1]", "{\"a\":1}", "<hr>", "x@example.org", "#fff", "ü&=+%", "2026-01-01T00:00:00Z"];

    /// <summary>A schema and an input, of any forms.</summary>
    public static Arbitrary<AnyAbilityInput> Any() => Arb.From(from schema in Schema(2) from input in Input(2) select new AnyAbilityInput(schema, input));

    /// <summary>A schema in which every value has one type, and an input that has these types.</summary>
    public static Arbitrary<TypedAbilityInput> Typed() => Arb.From(Pair(2).Select(pair => new TypedAbilityInput(pair.Schema, pair.Input)));

    private static Gen<string> Input(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (4, Scalar),
        (2, Gen.ArrayOf(Input(depth - 1)).Select(items => $"[{string.Join(",", items.Take(3))}]")),
        (3, Fields(Input(depth - 1))));

    private static Gen<string> Scalar => Gen.OneOf(Gen.Elements(Texts).Select(Quoted), Gen.Elements("null", "true", "false", "0", "1", "5", "-3", "1.5", "100", "2.0", "12345678901"));

    private static Gen<string> Fields(Gen<string> value) => Gen.ArrayOf(from name in Gen.Elements(Names) from field in value select (name, field))
        .Select(fields => $"{{{string.Join(",", fields.GroupBy(field => field.name).Take(4).Select(field => $"{Quoted(field.Key)}:{field.First().field}"))}}}");

    private static Gen<string> Schema(int depth) =>
        from type in Gen.Frequency((6, Gen.Elements(Types)), (2, Gen.Two(Gen.Elements(Types)).Select(two => $"[{two.Item1},{two.Item2}]")), (1, Gen.Constant("")), (1, Gen.Constant("\"date\"")))
        from keywords in Gen.ArrayOf(Keyword(depth))
        select $"{{{string.Join(",", keywords.Take(4).Append(type.Length == 0 ? ("description", "\"x\"") : ("type", type)).GroupBy(word => word.Item1).Select(word => $"{Quoted(word.Key)}:{word.First().Item2}"))}}}";

    private static Gen<(string, string)> Keyword(int depth)
    {
        var leaf = new List<Gen<(string, string)>>
        {
            Gen.ArrayOf(Scalar).Select(values => ("enum", $"[{string.Join(",", values.Take(4))}]")),
            from word in Gen.Elements("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties") from limit in Gen.Choose(0, 4) select (word, limit.ToString()),
            Gen.Elements("2", "0.5", "5").Select(step => ("multipleOf", step)),
            from word in Gen.Elements("exclusiveMinimum", "exclusiveMaximum", "uniqueItems") from flag in Gen.Elements("true", "false") select (word, flag),
            Gen.Elements("^a", "[0-9]", "^n_", "^[[:alpha:]]+$", "^[[:digit:]]", "^.{3,}$").Select(pattern => ("pattern", Quoted(pattern))),
            Gen.Elements("hex-color", "date-time", "email", "ip", "uuid", "uri", "text-field").Select(format => ("format", Quoted(format))),
            Gen.ArrayOf(Gen.Elements(Names)).Select(names => ("required", $"[{string.Join(",", names.Take(2).Select(Quoted))}]")),
            Gen.Elements("true", "false").Select(flag => ("additionalProperties", flag)),
        };
        if (depth == 0)
            return Gen.OneOf(leaf);
        var inner = Schema(depth - 1);
        return Gen.OneOf([
            .. leaf,
            inner.Select(schema => ("items", schema)),
            inner.Select(schema => ("additionalProperties", schema)),
            Fields(inner).Select(schemas => ("properties", schemas)),
            Fields(inner).Select(schemas => ("properties", schemas)),
            inner.Select(schema => ("properties", schema.Contains("required") ? $"{{\"a\":{schema}}}" : $"{{\"a\":{schema[..^1]},\"required\":true}}}}")),
            from pattern in Gen.Elements("^n_", "^[[:alpha:]]+$") from schema in inner select ("patternProperties", $"{{{Quoted(pattern)}:{schema}}}"),
            from word in Gen.Elements("anyOf", "oneOf") from forms in Gen.ArrayOf(Gen.Frequency((8, inner), (1, Gen.Constant("[]")))) select (word, $"[{string.Join(",", forms.Take(3))}]"),
        ]);
    }

    private static Gen<(string Schema, string Input)> Pair(int depth)
    {
        var leaf = new List<Gen<(string Schema, string Input)>>
        {
            Gen.Elements(Texts).Select(text => ("""{"type":"string"}""", Quoted(text))),
            Gen.Choose(-5, 1000).Select(number => ("""{"type":"integer"}""", number.ToString())),
            Gen.Elements("1.5", "-0.25", "7").Select(number => ("""{"type":"number"}""", number)),
            Gen.Elements("true", "false").Select(flag => ("""{"type":"boolean"}""", flag)),
            Gen.Elements("true", "false").Select(flag => ("""{"oneOf":[{"type":"boolean"},{"type":"integer"}]}""", flag)),
            Gen.Elements("true", "false").Select(flag => ("""{"type":["integer","boolean"]}""", flag)),
        };
        return depth == 0 ? Gen.OneOf(leaf) : Gen.OneOf([
            .. leaf,
            from item in Pair(depth - 1) from count in Gen.Choose(0, 3) select ($$"""{"type":"array","items":{{item.Schema}}}""", $"[{string.Join(",", Enumerable.Repeat(item.Input, count))}]"),
            Table(depth), Table(depth), Table(depth),
        ]);
    }

    private static Gen<(string Schema, string Input)> Table(int depth) => Gen.ArrayOf(from name in Gen.Elements(Names) from value in Pair(depth - 1) select (name, value)).Select(given =>
    {
        var fields = given.GroupBy(field => field.name).Select(field => field.First()).Take(4).ToList();
        var schemas = string.Join(",", fields.Select(field => $"{Quoted(field.name)}:{field.value.Schema}"));
        var inputs = string.Join(",", fields.Select(field => $"{Quoted(field.name)}:{field.value.Input}"));
        return ($"{{\"type\":\"object\",\"properties\":{{{schemas}}}}}", $"{{{inputs}}}");
    });

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
