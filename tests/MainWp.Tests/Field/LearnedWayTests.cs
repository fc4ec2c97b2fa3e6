using System.Collections;
using MainWp.Emulator.Hosting;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Field;

/// <summary>What a session learns once, and what it sends in place of its own.</summary>
public sealed class LearnedWayTests
{
    private const string WrongMethod = """{"code":"rest_ability_invalid_method","message":"No.","data":{"status":405}}""";

    [Fact]
    public async Task An_ability_that_refuses_GET_is_asked_by_POST_from_then_on()
    {
        await using var bench = new FieldBench(
            exchange => exchange.Method == "GET" ? exchange.RespondAsync(405, WrongMethod) : exchange.RespondAsync(200, """{"total":3}"""), hasPassword: true);
        var ask = Request.ReadAbility("mainwp/count-sites-v1", ("status", "connected"));

        for (var times = 0; times < 3; times++)
            (await new Transport(bench.Session.Connection, TransportLog.Silent).SendAsync(ask, default)).Dispose();

        Assert.Equal(["GET", "POST", "POST", "POST"], bench.Server.Arrived.Select(exchange => exchange.Method));
        Assert.All(bench.Server.Arrived.Skip(1), exchange => Assert.Contains("\"status\":\"connected\"", System.Text.Encoding.UTF8.GetString(exchange.Body)));
        Assert.Contains("count-sites-v1", bench.Session.Connection.Facts.Notes);
    }

    [Fact]
    public async Task An_ability_that_changes_is_never_sent_by_another_method()
    {
        await using var bench = new FieldBench(exchange => exchange.RespondAsync(405, WrongMethod), hasPassword: true);

        await Assert.ThrowsAsync<MainWpException>(() => new Transport(bench.Session.Connection, TransportLog.Silent).SendAsync(Request.RunAbility("mainwp/x", RequestBody.Form()), default));

        Assert.Single(bench.Server.Arrived);
    }

    [Theory]
    [InlineData("User-Agent", "Mozilla/5.0 (field)")]
    [InlineData("Accept", "application/json, */*")]
    [InlineData("Cache-Control", "max-age=0")]
    public async Task A_header_that_is_given_replaces_ours(string name, string value)
    {
        await using var server = new ScriptedServer(exchange => exchange.RespondAsync(200, """{"count":3}"""));
        var options = new NetworkOptions { UserAgent = "ours", Headers = new Hashtable { [name] = value } }.To(server.Address) with { ApiKey = Authentication.ApiKey(FakeDashboard.Token) };
        using var connection = new Connection(options, HttpClientSource.Open);

        (await new Transport(connection, TransportLog.Silent).SendAsync(Request.Get("sites/count"), default)).Dispose();

        Assert.Equal(value, Assert.Single(server.Arrived).Headers[name]);
    }

    [Theory]
    [InlineData("broken-compression")]
    [InlineData("broken-compression:plain")]
    public async Task A_broken_compression_is_called_that(string front)
    {
        await using var emulated = await EmulatedFront.StartAsync(new EmulatorOptions());
        await emulated.ConnectAsync();
        emulated.Dashboard.Fronts.Add(front);

        var said = await emulated.RunAsync(new GetSiteCommand());

        Assert.Empty(said.Output);
        Assert.Contains("compress", Assert.Single(said.Errors).Cause.Message);
    }
}
