using MainWp.Http;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;

namespace MainWp.Tests.Faults;

/// <summary>One command in one fault, over real sockets, on the pump: what came of it.</summary>
internal sealed class FaultCell
{
    public const int LargestAnswer = 1024 * 1024;
    public const int MostPages = 12;
    public const int PageSize = 100;
    public const int Rows = 150;
    public const int Attempts = 2;

    /// <summary>A cell that takes longer hangs.</summary>
    public static TimeSpan Hang { get; } = TimeSpan.FromMinutes(2);

    public static DateTimeOffset Began { get; } = new InstantClock().Now;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    // Over in any case where the answer does not come, and long enough for one that does on a busy machine.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    private readonly RecordingPipeline _said = new();
    private readonly InstantClock _clock = new();

    private FaultCell(CommandClass command) => Command = command;

    public CommandClass Command { get; }

    /// <summary>Error ids in order; a terminating one too.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>An exception that is not of the library, or a hang.</summary>
    public string? Crash { get; private set; }

    /// <summary>The requests that ran into the fault and arrived whole.</summary>
    public int Arrived { get; private set; }

    public int Items => _said.Output.Count;

    public int DistinctItems => _said.Output.Select(item => item is Site site ? site.Id : item).Distinct().Count();

    /// <summary>Connections that were still open once the session was closed.</summary>
    public int LeftOpen { get; private set; }

    public IReadOnlyList<string> Leaks { get; private set; } = [];

    /// <summary>Runs a command whose request gets the fault every time, or only the first time.</summary>
    public static async Task<FaultCell> RunAsync(CommandClass command, Fault fault, bool isOnce)
    {
        var hits = 0;
        ScriptedServer? server = null;
        server = new ScriptedServer(
            async exchange =>
            {
                if (!fault.IsOfAddress && command.IsHit(exchange) && (Interlocked.Increment(ref hits) == 1 || !isOnce))
                {
                    await fault.AnswerAsync!(exchange);
                    return;
                }
                if (fault.Refuses)
                    server!.Refuse();
                await exchange.RespondAsync(200, HealthyBody(exchange), "application/json; charset=UTF-8", [.. fault.Refuses ? ["Connection: close"] : Array.Empty<string>()]);
                exchange.IsKept = !fault.Refuses;
            },
            fault.Certificate);
        if (fault.Refuses && command.Before == 0)
            server.Refuse();
        await using (server)
        {
            var cell = new FaultCell(command);
            await cell.RunAsync(server, fault.Address ?? server.Address, fault.TakesForever ? Short : Long, fault.SkipsCertificateCheck);
            cell.Arrived = server.Arrived.Count(command.IsHit);
            return cell;
        }
    }

    /// <summary>Reads a list from a server that counts wrongly or whose rows move.</summary>
    public static async Task<FaultCell> RunAsync(PagingFault fault)
    {
        var readings = new Dictionary<int, int>();
        await using var server = new ScriptedServer(exchange =>
        {
            int pass;
            lock (readings)
                readings[exchange.Page] = pass = readings.GetValueOrDefault(exchange.Page) + 1;
            var total = (fault.TotalOf?.Invoke(exchange.Page, pass) ?? fault.Total)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "\"many\"";
            return exchange.RespondAsync(200, PagingFaultCatalog.Body(fault.RowsOf(exchange.Page, pass), total));
        });
        var cell = new FaultCell(CommandClass.Page);
        await cell.RunAsync(server, server.Address, Long, skipsCertificateCheck: false);
        cell.Arrived = server.Arrived.Count;
        return cell;
    }

    public static Task HealthyAsync(Exchange exchange) => exchange.RespondAsync(200, HealthyBody(exchange));

    /// <summary>What a good server answers.</summary>
    public static string HealthyBody(Exchange exchange) => (exchange.Method, exchange.Target) switch
    {
        ("GET", var target) when target.Contains("sites/count", StringComparison.Ordinal) => """{"count":3}""",
        ("GET", var target) when target.Contains("/tags", StringComparison.Ordinal) => """{"success":1,"total":0,"data":[]}""",
        ("POST", _) => """{"success":1,"data":{"id":"7","name":"fault","color":"","count_sites":"0","sites_ids":null}}""",
        ("DELETE", _) => """{"success":1,"message":"Tag deleted."}""",
        ("GET", var target) when target.Contains("/settings/tools/", StringComparison.Ordinal) => """{"success":true,"status":"completed","total":3,"processed":3,"failed":0,"errors":[],"started_at":"","completed_at":1795248000}""",
        _ => PagingFaultCatalog.Body([.. Enumerable.Range(1, Rows).Skip((exchange.Page - 1) * PageSize).Take(PageSize)], $"{Rows}"),
    };

    private async Task RunAsync(ScriptedServer server, Uri address, TimeSpan timeout, bool skipsCertificateCheck)
    {
        var options = new ConnectionOptions(address)
        {
            ApiKey = Authentication.ApiKey(FakeDashboard.Token),
            Timeout = timeout,
            LongTimeout = timeout,
            LargestAnswer = LargestAnswer,
            MostPages = MostPages,
            SkipCertificateCheck = skipsCertificateCheck,
            Retry = new RetryRule(Attempts - 1, TimeSpan.FromSeconds(1)),
        };
        using (var connection = new Connection(options, HttpClientSource.Open, _clock.Clock).With(new ServerFacts(true, "UTC", TimeSpan.Zero, true)))
        {
            var session = new MainWpSession(connection, SessionScope.Read, null);
            var running = Task.Factory.StartNew(
                () => PipelinePump.Run(() => FakeDashboard.RunIn(Command.Make(), new SessionChoice([], session, [session]), _said)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            await EndAsync(running);
        }
        Errors.InsertRange(0, _said.Errors.Select(error => error.Id));
        await Task.WhenAny(server.IdleAsync(), Task.Delay(Settling));
        LeftOpen = server.Open;
    }

    private async Task EndAsync(Task running)
    {
        var said = "";
        if (await Task.WhenAny(running, Task.Delay(Hang)) != running)
        {
            Crash = "It hangs.";
            return;
        }
        try
        {
            await running;
        }
        catch (MainWpException e)
        {
            Errors.Add(CommandError.From(e, null).Id);
            said = e.ToString();
        }
        catch (Exception e)
        {
            Crash = e.ToString();
        }
        var token = FakeDashboard.Token.Split("==");
        Leaks = Spellings.FoundIn(_said.Everything() + said + Crash, [FakeDashboard.Token, token[0], token[1]]);
    }
}
