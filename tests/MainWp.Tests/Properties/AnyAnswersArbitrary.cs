using FsCheck;
using FsCheck.Fluent;

namespace MainWp.Tests.Properties;

/// <summary>Answers with the fields of the shapes that the library reads, in each of the envelopes that MainWP has.</summary>
public static class AnyAnswersArbitrary
{
    /// <summary>A command and its answers.</summary>
    public static Arbitrary<AnyAnswers> Answers() => Arb.From(
        from command in Gen.Choose(0, CommandSample.All.Count - 1)
        from bodies in Gen.ListOf(Body, 3)
        select new AnyAnswers(command, [.. bodies]));

    private static Gen<string> Body =>
        from one in Inputs.Shaped().Generator
        from other in Inputs.Shaped().Generator
        from around in Gen.Elements(
            "{one}", """{"success":1,"data":{one}}""", """{"success":1,"total":2,"data":[{one},{other}]}""", """{"success":1,"data":{"1":{one},"7":{other}}}""",
            """{"success":0,"message":"No","data":{one}}""", """{"success":true,"status":{one},"data":[{other}]}""", """[{one},{other}]""", """{"data":{one},"site":{other}}""", """{"success":1,"data":{"7":[{one},{other}]}}""")
        select around.Replace("{one}", one.Json, StringComparison.Ordinal).Replace("{other}", other.Json, StringComparison.Ordinal);
}
