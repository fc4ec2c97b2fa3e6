using System.Net;
using System.Text;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Commands.Abilities;

/// <summary>Changes that go by GET, since their annotations contradict each other: never repeated, and their outcome is unknown after a failure.</summary>
public sealed class AbilityOutcomeTests
{
    private const string Page = "text/html";
    private const string Input = """{"type":"object","properties":{"confirm":{"type":"boolean"},"dry_run":{"type":"boolean"}}}""";
    private const string Contradiction = """{"readonly":true,"destructive":true}""";

    private static readonly string Run = AbilityRows.Line("GET", "x/odd");

    /// <summary>Annotations and input of what is run by GET and does not surely read.</summary>
    public static TheoryData<string, string[]> Changes() => new()
    {
        { Contradiction, [] },
        { """{"readonly":true,"destructiveHint":true}""", [] },
        { """{"readonly":true,"readOnlyHint":false}""", [] },
        { """{"readonly":"false"}""", [] },
        { """{"readonly":true}""", ["confirm=true"] },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_by_GET_is_sent_once_and_its_outcome_is_unknown(string annotations, string[] given)
    {
        foreach (var (status, body, mediaType) in new[] { (502, "<html>", Page), (503, "<html>", Page), (504, "<html>", Page), (500, "<html>", Page), (408, "<html>", Page), (500, """{"code":"ability_callback_exception","message":"It broke."}""", "application/json"), (500, """{"code":"ability_invalid_output","message":"Bad output."}""", "application/json") })
        {
            var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", annotations, Input)).Answering(Run, status, body, mediaType);

            var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd"), Parameter = given });

            Assert.Equal((status, "OutcomeUnknown"), (status, Assert.Single(said.Errors).Id));
            Assert.Single(dashboard.Asked(Run));
        }
    }

    [Fact]
    public async Task A_read_and_a_dry_run_by_GET_are_repeated()
    {
        foreach (var (annotations, given) in new[] { ("""{"readonly":true}""", (string[])[]), (Contradiction, ["dry_run=true"]) })
        {
            var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", annotations, Input)).Answering(Run, 504, "<html>", Page).Answering(Run, 200, """{"done":true}""");

            var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd"), Parameter = given });

            Assert.Empty(said.Errors);
            Assert.Equal(2, dashboard.Asked(Run).Count);
        }
    }

    [Fact]
    public async Task A_dry_run_by_GET_that_fails_leaves_nothing_open()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", Contradiction, Input)).Answering(Run, 500, """{"code":"ability_invalid_output","message":"Bad output."}""");

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd"), Parameter = ["dry_run=true"] });

        Assert.Equal("ServerFailed", Assert.Single(said.Errors).Id);
    }

    // .NET sends a GET again by itself where the connection ends without an answer; over real sockets, since only these show that.
    [Theory]
    [InlineData(Contradiction, "OutcomeUnknown", 1)]
    [InlineData("""{"readonly":"false"}""", "OutcomeUnknown", 1)]
    public async Task A_change_by_GET_arrives_once_where_the_connection_is_cut(string annotations, string id, int arrives)
    {
        await using var server = new ScriptedServer(exchange =>
        {
            if (!exchange.Target.Contains("/run"))
                return exchange.RespondAsync(200, AbilityRows.Row("x/odd", annotations, Input));
            exchange.IsKept = false;
            return Task.CompletedTask;
        });
        using var connection = new Connection(new ConnectionOptions(server.Address) { ApplicationPassword = Authentication.ApplicationPassword("admin", FakeDashboard.Password), Retry = new RetryRule(3, TimeSpan.Zero) }, HttpClientSource.Open)
            .With(new ServerFacts(true, "UTC", TimeSpan.Zero, true));
        var session = new MainWpSession(connection, SessionScope.Read, "admin");
        var said = new RecordingPipeline();

        await FakeDashboard.RunIn(new InvokeAbilityCommand { Name = new("x/odd") }, new SessionChoice([], session, [session]), said);

        Assert.Equal(id, Assert.Single(said.Errors).Id);
        Assert.Equal(arrives, server.Arrived.Count(exchange => exchange.Target.Contains("/run")));
    }

    [Fact]
    public async Task A_cache_never_answers_for_a_change_by_GET()
    {
        Uri? asked = null;
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", Contradiction, Input)).Answering(Run, request =>
        {
            asked = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8, "application/json"), Headers = { Age = TimeSpan.FromMinutes(1) } });
        });

        await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd") });

        Assert.Matches("[?&]_=[0-9a-f]{12}$", asked!.Query);
        Assert.Single(dashboard.Asked(Run));
    }

    [Fact]
    public async Task A_change_whose_GET_is_refused_is_not_sent_by_POST()
    {
        var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", Contradiction, Input))
            .Answering(Run, 405, """{"code":"rest_ability_invalid_method","message":"Use POST.","data":{"status":405}}""").Answering(AbilityRows.Line("POST", "x/odd"), 200, "{}");

        var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd") });

        Assert.Single(said.Errors);
        Assert.Empty(dashboard.Asked(AbilityRows.Line("POST", "x/odd")));
    }

    [Theory]
    [InlineData(414, "<html><head><title>414 Request-URI Too Large</title></head></html>", Page)]
    [InlineData(414, """{"error":"URI too long"}""", "application/json")]
    [InlineData(414, "", Page)]
    [InlineData(431, "<html>Request Header Fields Too Large</html>", Page)]
    public async Task A_server_that_takes_less_is_named_for_it(int status, string body, string mediaType)
    {
        foreach (var annotations in new[] { """{"readonly":true}""", Contradiction })
        {
            var dashboard = new FakeDashboard().WithApplicationPassword().Answering("GET wp-abilities/v1/abilities/x/odd", 200, AbilityRows.Row("x/odd", annotations, Input)).Answering(Run, status, body, mediaType);

            var error = Assert.Single((await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd") })).Errors);

            Assert.Equal("RequestTooLarge", error.Id);
            Assert.Contains("The input of x/odd is too long for https://dashboard.example/", error.Cause.Message);
            Assert.Contains("Run the ability several times, each time with a part of the input.", error.Cause.Message);
            Assert.Single(dashboard.Asked(Run));
        }
    }

    [Fact]
    public async Task A_long_input_is_refused_before_the_run_is_sent()
    {
        foreach (var (method, annotations) in new[] { ("GET", """{"readonly":true}"""), ("DELETE", """{"destructive":true,"idempotent":true}""") })
        {
            var dashboard = new FakeDashboard().WithAbility("x/odd", method, annotations, """{"type":"object"}""");

            var said = await dashboard.Run(new InvokeAbilityCommand { Name = new("x/odd"), Parameter = [$"text={new string('x', 8200)}"] });

            Assert.Equal("RequestTooLarge", Assert.Single(said.Errors).Id);
            Assert.Contains("Nothing was sent", said.Errors[0].Cause.Message);
            Assert.Equal(["GET wp-abilities/v1/abilities/x/odd"], dashboard.Requests.Select(request => request.Line));
        }
    }
}
