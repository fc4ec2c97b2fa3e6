namespace MainWp.Tests.Fakes;

/// <summary>Abilities in the form in which WordPress describes them.</summary>
internal static class AbilityRows
{
    public const string Objects = """{"type":"object","properties":{"id":{"type":"integer"},"name":{"type":"string"},"flag":{"type":"boolean"},"types":{"type":"array","items":{"type":"string","enum":["plugins","themes"]}}},"additionalProperties":false}""";

    public const string Deleting = """{"type":"object","required":["id"],"properties":{"id":{"type":"integer"},"confirm":{"type":"boolean","default":false},"dry_run":{"type":"boolean","default":false}}}""";

    public static string Line(string method, string name) => $"{method} wp-abilities/v1/abilities/{name}/run";

    public static string Row(string name, string annotations, string schema = Objects) =>
        $$$"""{"name":"{{{name}}}","label":"L","description":"D","category":"c","input_schema":{{{schema}}},"output_schema":[],"meta":{"annotations":{{{annotations}}}}}""";

    public static string Annotations(bool? readOnly, bool? destructive, bool? idempotent) => $$"""{"readonly":{{Text(readOnly)}},"destructive":{{Text(destructive)}},"idempotent":{{Text(idempotent)}}}""";

    /// <summary>Has an ability, which answers to the method by which it is run.</summary>
    public static FakeDashboard WithAbility(this FakeDashboard dashboard, string name, string method, string annotations, string schema = Objects, string answer = """{"done":true}""") =>
        dashboard.WithApplicationPassword().Answering($"GET wp-abilities/v1/abilities/{name}", 200, Row(name, annotations, schema)).Answering(Line(method, name), 200, answer);

    private static string Text(bool? value) => value switch { true => "true", false => "false", _ => "null" };
}
