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
        var commands = new DashboardCommand[]
        {
            new GetSiteCommand(), new GetSiteCommand { Count = true }, new GetTagCommand(), new GetClientCommand(), new GetUpdateCommand(), new GetMonitorCommand(), new GetCostCommand(),
            new GetApiKeyCommand(), new GetAbilityCommand(),
        };
        foreach (var command in commands)
        {
            var said = await bench.RunAsync(command);

            Assert.Empty(said.Output);
            var error = Assert.Single(said.Errors);
            Assert.True(error.Id == "AnswerUnreadable", $"{command.GetType().Name}: {error.Id}");
            Assert.Contains(Denied, error.Cause.Message);
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_change_has_succeeded_because_of_it(string answer)
    {
        await using var bench = new FieldBench(exchange => exchange.Method == "GET" ? Faults.FaultCell.HealthyAsync(exchange) : exchange.RespondAsync(200, answer));
        var commands = new DashboardCommand[]
        {
            new RemoveSiteCommand { Site = [new(7)] }, new RemoveTagCommand { Tag = [new(7)] }, new RemoveClientCommand { Client = [new(7)] }, new SuspendSiteCommand { Site = [new(7)] },
            new NewTagCommand { Name = "x" },
        };
        foreach (var command in commands)
        {
            var said = await bench.RunAsync(command);

            Assert.Empty(said.Output);
            var error = Assert.Single(said.Errors);
            Assert.True(error.Id == "OutcomeUnknown", $"{command.GetType().Name}: {error.Id}");
            Assert.Contains(Denied, error.Cause.Message);
        }
    }
}
