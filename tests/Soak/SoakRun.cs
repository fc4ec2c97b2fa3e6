using System.Collections.Concurrent;
using System.Diagnostics;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;

namespace MainWp.Soak;

/// <summary>Runs commands of all kinds at random, stops some at random, connects anew now and then, and measures meanwhile.</summary>
internal sealed class SoakRun
{
    public const int Lanes = 4;

    private const int CommandsPerSession = 40;
    private const int SamplesInAll = 60;
    private const int MostMillisecondsUntilStop = 60;

    private static readonly (string Name, Func<Random, DashboardCommand> Make)[] Kinds =
    [
        ("Get-MainWpSite", _ => new GetSiteCommand()),
        ("Get-MainWpSite -Detailed", _ => new GetSiteCommand { Query = { Detailed = true } }),
        ("Get-MainWpSite -Count", _ => new GetSiteCommand { Count = true }),
        ("Get-MainWpSite (by id)", random => new GetSiteCommand { Site = [new(random.Next(1, 300)), new(random.Next(1, 300))] }),
        ("Get-MainWpTag", _ => new GetTagCommand()),
        ("New-MainWpTag", random => new NewTagCommand { Name = $"soak {random.Next(20)}" }),
        ("Remove-MainWpTag", random => new RemoveTagCommand { Tag = [new($"soak {random.Next(20)}")] }),
        ("Sync-MainWpSite", random => new SyncSiteCommand { Site = [new(random.Next(1, 60)), new(random.Next(1, 60))] }),
        ("Get-MainWpUpdate", _ => new GetUpdateCommand()),
        ("Get-MainWpClient", _ => new GetClientCommand()),
        ("Get-MainWpSitePlugin", random => new GetSitePluginCommand { Site = [.. Enumerable.Range(0, 6).Select(_ => new PowerShell.Binding.SiteReference(random.Next(1, 60)))] }),
        ("Get-MainWpAbility", _ => new GetAbilityCommand()),
        ("Get-MainWpApiKey", _ => new GetApiKeyCommand()),
    ];

    private readonly FaultyDashboardAddress _address;
    private readonly QuietPipeline _pipeline = new();
    private readonly ConcurrentDictionary<string, int> _commands = [];
    private readonly ConcurrentQueue<string> _crashes = [];
    private long _count;

    private SoakRun(FaultyDashboardAddress address) => _address = address;

    /// <summary>Soaks for so long.</summary>
    /// <param name="length">How long.</param>
    /// <param name="seed">Decides commands, faults and stops.</param>
    /// <param name="tell">Told each sample.</param>
    public static async Task<SoakReport> RunAsync(TimeSpan length, int seed, Action<SoakSample> tell)
    {
        await using var dashboard = await FaultyDashboardProcess.StartAsync(seed);
        var run = new SoakRun(dashboard.Address);
        var watch = Stopwatch.StartNew();
        var samples = new List<SoakSample>();
        using var end = new CancellationTokenSource();
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Task.Factory.StartNew(() => run.Work(new Random(seed + lane), end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        while (watch.Elapsed < length)
        {
            var rest = length / SamplesInAll;
            await Task.Delay(rest);
            samples.Add(SoakSample.Take(watch.Elapsed, Interlocked.Read(ref run._count)));
            tell(samples[^1]);
        }
        await end.CancelAsync();
        await Task.WhenAll(lanes);
        return new SoakReport(samples, run._commands, run._pipeline.Errors, [.. run._crashes]);
    }

    private void Work(Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var connection = Connect();
            var session = new MainWpSession(connection, SessionScope.Read, _address.User);
            for (var i = 0; i < CommandsPerSession && !end.IsCancellationRequested; i++)
                RunOne(session, random);
        }
    }

    private void RunOne(MainWpSession session, Random random)
    {
        var (name, make) = Kinds[random.Next(Kinds.Length)];
        using var stop = new CancellationTokenSource();
        if (random.Next(5) == 0)
            stop.CancelAfter(random.Next(MostMillisecondsUntilStop));
        try
        {
            using var command = make(random);
            PipelinePump.Run(async () =>
            {
                var run = new CommandRun(new SessionChoice([], session, [session]), _pipeline, TransportLog.Silent, stop.Token);
                await command.RecordAsync(run);
                await command.FinishAsync(run);
            });
        }
        catch (MainWpException e)
        {
            _pipeline.WriteError(CommandError.From(e, null));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            name += " (stopped)";
        }
        catch (Exception e)
        {
            _crashes.Enqueue($"{name}: {e}");
        }
        _commands.AddOrUpdate(name, 1, (_, count) => count + 1);
        Interlocked.Increment(ref _count);
    }

    private Connection Connect() => new Connection(
        new ConnectionOptions(new Uri(_address.Uri))
        {
            ApiKey = Authentication.ApiKey(_address.Token),
            ApplicationPassword = Authentication.ApplicationPassword(_address.User, _address.Password),
            Timeout = TimeSpan.FromSeconds(5),
            LongTimeout = TimeSpan.FromSeconds(5),
            Retry = new RetryRule(2, TimeSpan.FromMilliseconds(5)),
        },
        HttpClientSource.Open).With(new ServerFacts(true, "America/New_York", TimeSpan.FromHours(-5), true));
}
