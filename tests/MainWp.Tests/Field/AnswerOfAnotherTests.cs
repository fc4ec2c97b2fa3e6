using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Field;

/// <summary>Something in front of MainWP answers 200 with JSON of its own: that is never a success and never an empty list.</summary>
public sealed class AnswerOfAnotherTests
{
    private const string Denied = "Access denied by Imunify360 bot-protection. IPs used for automation should be whitelisted";

    public static TheoryData<string> Answers() =>
    [
        $$"""{"message": "{{Denied}}"}""",
        $$"""{"status": "error", "message": "{{Denied}}", "ip": "192.0.2.1"}""",
        $$"""{"error": "{{Denied}}", "ref": "abc", "id": 1}""",
        $$"""{"code": "blocked", "message": "{{Denied}}", "data": {"status": 403 } }""",
        $$"""{"data": "{{Denied}}"}""",
        $$"""{"type": "about:blank", "title": "{{Denied}}", "status": 200}""",
        $$"""["{{Denied}}"]""",
        $$"""{"blocked": true, "reason": "{{Denied}}"}""",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_list_is_empty_because_of_it(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, answer), hasPassword: true);
        await EachFailsAsync(bench, "AnswerUnreadable",
        [
            new GetSiteCommand(), new GetSiteCommand { Count = true }, new GetTagCommand(), new GetClientCommand(), new GetUpdateCommand(), new GetMonitorCommand(), new GetCostCommand(),
            new GetApiKeyCommand(), new GetAbilityCommand(),
        ]);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_change_has_succeeded_because_of_it(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.Method == "GET" ? Faults.FaultCell.HealthyAsync(exchange) : exchange.RespondAsync(200, answer));
        await EachFailsAsync(bench, "OutcomeUnknown",
        [
            new RemoveSiteCommand { Site = [new(7)] }, new RemoveTagCommand { Tag = [new(7)] }, new RemoveClientCommand { Client = [new(7)] }, new SuspendSiteCommand { Site = [new(7)] },
            new NewTagCommand { Name = "x" },
        ]);
    }

    [Theory]
    [InlineData("""{"status":"ok","data":{"message":"Welcome"}}""")]
    [InlineData("""{"data":{"type":"challenge"}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"success":null,"data":null}""")]
    public async Task Data_alone_is_no_success_of_a_change(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.Method == "GET" ? Faults.FaultCell.HealthyAsync(exchange) : exchange.RespondAsync(200, answer));
        await EachFailsAsync(bench, "OutcomeUnknown",
        [
            new RemoveSiteCommand { Site = [new(7)] }, new RemoveTagCommand { Tag = [new(7)] }, new RemoveClientCommand { Client = [new(7)] }, new SuspendSiteCommand { Site = [new(7)] },
            new NewTagCommand { Name = "x" },
        ], "does not come from MainWP");
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[],"meta":{"page":1}}""")]
    [InlineData("""{"success":null,"data":null}""")]
    [InlineData("""{"success":true}""")]
    public async Task An_empty_list_of_any_service_is_not_that_of_MainWP(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, answer));
        await EachFailsAsync(bench, "AnswerUnreadable",
            [new GetSiteCommand(), new GetTagCommand(), new GetClientCommand(), new GetUpdateCommand(), new GetMonitorCommand(), new GetCostCommand()], "does not come from MainWP");
    }

    [Fact]
    public async Task A_tag_or_client_without_an_id_was_not_made()
    {
        await using var bench = new FieldBench(exchange => exchange.Method == "GET" ? Faults.FaultCell.HealthyAsync(exchange) : exchange.RespondAsync(200, """{"success":1,"data":{}}"""));

        foreach (var command in new DashboardCommand[] { new NewTagCommand { Name = "x" }, new NewClientCommand { Name = "x", Email = "x@example.com" } })
        {
            var said = await bench.RunAsync(command);

            Assert.Empty(said.Output);
            Assert.NotEmpty(said.Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_list_is_empty_because_of_it_with_a_legacy_key_alone(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, answer), hasLegacyKeyOnly: true);
        await EachFailsAsync(bench, "AnswerUnreadable",
        [
            new GetSiteCommand(), new GetSiteCommand { Site = [new(7)] }, new GetSiteCommand { Count = true }, new GetTagCommand(), new GetClientCommand(), new GetUpdateCommand(), new GetCostCommand(),
            new GetSitePluginCommand { Site = [new(7)] }, new GetIgnoredUpdateCommand { Global = true },
        ]);
    }

    [Theory]
    [InlineData("""{"error": {"message": "Denied by the rule", "code": 403}}""")]
    [InlineData("""[{"message": "Denied by the rule"}]""")]
    [InlineData("""{"errors": [{"title": "Denied by the rule"}]}""")]
    public async Task Nor_because_of_an_error_in_the_form_of_rows(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(200, answer), hasLegacyKeyOnly: true);
        foreach (var command in new DashboardCommand[] { new GetSiteCommand(), new GetClientCommand(), new GetCostCommand(), new GetUpdateCommand() })
            Assert.Equal("AnswerUnreadable", Assert.Single((await bench.RunAsync(command)).Errors).Id);
    }

    [Fact]
    public async Task A_fleet_of_version_1_without_updates_has_none()
    {
        await using var bench = new FieldBench(
            exchange => exchange.RespondAsync(200, exchange.Target.Contains("available-updates", StringComparison.Ordinal) ? """{"1":[],"2":[]}""" : exchange.Target.Contains("all-sites", StringComparison.Ordinal) ? "{}" : ""), hasLegacyKeyOnly: true);

        Assert.Empty((await bench.RunAsync(new GetUpdateCommand())).Errors.Select(error => error.Cause.Message));
    }

    [Fact]
    public async Task No_change_with_a_legacy_key_alone_has_succeeded_or_failed_because_of_it()
    {
        const string Site = """{"id":"7","name":"Seven","url":"https://seven.example.test/","client_id":"0","dtsSync":"1","sync_errors":""}""";
        await using var bench = new FieldBench(
            exchange => exchange.RespondAsync(200, exchange.Method == "GET" ? Site : $$"""{"status": "error", "message": "{{Denied}}", "ip": "192.0.2.1"}"""), hasLegacyKeyOnly: true);
        await EachFailsAsync(bench, "OutcomeUnknown", [new RemoveSiteCommand { Site = [new(7)] }, new SuspendSiteCommand { Site = [new(7)] }]);
    }

    private static async Task EachFailsAsync(FieldBench bench, string id, DashboardCommand[] commands, string quoted = Denied)
    {
        foreach (var command in commands)
        {
            var said = await bench.RunAsync(command);

            Assert.Empty(said.Output);
            var error = Assert.Single(said.Errors);
            Assert.True(error.Id == id, $"{command.GetType().Name}: {error.Id}");
            Assert.Contains(quoted, error.Cause.Message);
        }
    }
}
