using System.Text.Json.Nodes;
using MainWp.Emulator.Tour;

namespace MainWp.Tests.Rollouts;

/// <summary>The schema that editors check a plan by says what the module writes.</summary>
public sealed class RolloutSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "rollout.schema.json")))!;

    [Fact]
    public void It_has_the_name_that_plans_give() => Assert.Equal(RolloutJson.SchemaName, Schema["$id"]!.ToString());

    [Fact]
    public void It_knows_the_states_that_there_are()
    {
        Assert.Equal(Enum.GetNames<RolloutRingState>(), Words("rings", "state"));
        Assert.Equal(Enum.GetNames<RolloutVerdict>(), Words("sites", "verdict"));
        Assert.Equal(Enum.GetNames<RolloutUpdateState>(), Words("updates", "state"));
        Assert.Equal(Enum.GetNames<UpdateType>().Except([nameof(UpdateType.Unknown)]), Words("updates", "type"));
    }

    [Fact]
    public void It_knows_each_property_of_a_plan_and_no_other()
    {
        var look = new SiteLook { HttpStatus = 200, IsConnected = true, ActivePlugin = ["a"], Page = new PageLook { Url = new Uri("https://a.example/"), Title = "x", IsErrorPage = true, IsBlank = true, Failure = "x" } };
        var site = new RolloutSite { Ring = "a", SiteId = 1, SiteName = "x", SiteUrl = new Uri("https://a.example/"), Verdict = RolloutVerdict.Good, Problem = "x", Mitigation = "x", Before = look, After = look };
        var now = DateTime.Now;
        var plan = JsonNode.Parse(new Rollout
        {
            Dashboard = new Uri("https://dashboard.example/"),
            SavedAt = now,
            StoppedAt = now,
            ModuleVersion = new("1.0"),
            Ring = [new() { Name = "a", StartedAt = now, JudgedAt = now, SoaksUntil = now, CompletedAt = now, ApprovedAt = now, JobId = ["x"] }],
            Site = [site],
            Update = [new() { Site = site, Type = UpdateType.Plugin, Slug = "x", Name = "x", FromVersion = new("1"), ToVersion = new("2"), Error = "x", StartedAt = now }],
        }.ToJson())!;

        Same(plan, Schema);
        Same(plan["rings"]![0]!, Schema["properties"]!["rings"]!["items"]!);
        Same(plan["sites"]![0]!, Schema["properties"]!["sites"]!["items"]!);
        Same(plan["updates"]![0]!, Schema["properties"]!["updates"]!["items"]!);
        Same(plan["sites"]![0]!["before"]!, Schema["$defs"]!["look"]!);
        Same(plan["sites"]![0]!["before"]!["page"]!, Schema["$defs"]!["look"]!["properties"]!["page"]!);
    }

    private static void Same(JsonNode written, JsonNode schema) =>
        Assert.Equal(schema["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal), written.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Words(string list, string property) => Schema["properties"]![list]!["items"]!["properties"]![property]!["enum"]!.AsArray().Select(word => word!.ToString());
}
