using System.Diagnostics;
using MainWp.Http;
using MainWp.PowerShell.Commands;
using MainWp.PowerShell.Pipeline;
using MainWp.PowerShell.Sessions;
using MainWp.Tests.Fakes;
using Xunit.Abstractions;

namespace MainWp.Tests.Faults;

/// <summary>A thousand commands that are stopped at random moments leave no sockets, threads, handlers or registrations behind.</summary>
[Collection(nameof(MeasuringTests))]
public sealed class RandomStopTests(ITestOutputHelper output)
{
    private const int Seed = 20261125;
    private const int Commands = 1000;
    private const int Lanes = 8;
    private const int MostMicroseconds = 6000;
    private const int Slack = 40;
    private const string OpenFiles = "/proc/self/fd";

    private static readonly Func<DashboardCommand>[] Kinds =
    [
        () => new GetSiteCommand(),
        () => new GetSiteCommand { Count = true },
        () => new NewTagCommand { Name = "stopped" },
        () => new RemoveTagCommand { Tag = [new("1"), new("2"), new("3")] },
        () => new WaitJobCommand { Job = [new(CommandClass.JobId)] },
        () => new GetSitePluginCommand { Site = [.. Enumerable.Range(1, 12).Select(id => new PowerShell.Binding.SiteReference(id))] },
    ];

    [Fact]
    public async Task Leaves_nothing_behind()
    {
        output.WriteLine($"Seed {Seed}.");
        var serverRandom = new Random(Seed);
        await using var server = new ScriptedServer(exchange => Roll(serverRandom, 5) switch
        {
            0 => exchange.StallAsync(),
            1 => exchange.DripAsync(TimeSpan.FromMilliseconds(1)),
            _ => FaultCell.HealthyAsync(exchange),
        });
        var handlers = 0;
        var ended = 0;
        await RunAsync(server, 50, () => Interlocked.Increment(ref handlers), () => Interlocked.Increment(ref ended));
        (handlers, ended) = (0, 0);
        var (threads, files) = (Threads(), Files());

        await RunAsync(server, Commands, () => Interlocked.Increment(ref handlers), () => Interlocked.Increment(ref ended));

        Assert.Equal(Commands, ended);
        Assert.Equal(1, handlers);
        Assert.True(await SettlesAsync(() => server.Open == 0), $"{server.Open} connections are still open.");
        Assert.True(await SettlesAsync(() => Files() <= files + Slack), $"{Files()} files and sockets are open, and were {files} before.");
        Assert.True(await SettlesAsync(() => Threads() <= threads + Slack), $"{Threads()} threads run, and were {threads} before.");
    }

    private static async Task RunAsync(ScriptedServer server, int commands, Action handlerMade, Action ended)
    {
        (Func<HttpClient>, IDisposable) Open(Func<HttpMessageHandler> make) => HttpClientSource.Open(() =>
        {
            handlerMade();
            return make();
        });
        using var connection = new Connection(new ConnectionOptions(server.Address) { ApiKey = Authentication.ApiKey(FakeDashboard.Token) }, Open).With(new ServerFacts(true, "UTC", TimeSpan.Zero, true));
        var session = new MainWpSession(connection, SessionScope.Read, null);
        var left = commands;
        var lanes = Enumerable.Range(0, Lanes).Select(lane => Task.Factory.StartNew(
            () =>
            {
                var random = new Random(Seed + lane);
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    StopOne(session, random);
                    ended();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(lanes).WaitAsync(TimeSpan.FromMinutes(5));
    }

    private static void StopOne(MainWpSession session, Random random)
    {
        using var stop = new CancellationTokenSource();
        var after = TimeSpan.FromMicroseconds(random.Next(MostMicroseconds));
        var kind = Kinds[random.Next(Kinds.Length)];
        using var command = kind();
        try
        {
            stop.CancelAfter(after);
            PipelinePump.Run(() => FakeDashboard.RunIn(command, new SessionChoice([], session, [session]), new RecordingPipeline(), stop.Token));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static int Roll(Random random, int sides)
    {
        lock (random)
            return random.Next(sides);
    }

    private static async Task<bool> SettlesAsync(Func<bool> isSettled)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(20))
        {
            if (isSettled())
                return true;
        }
        return false;
    }

    private static int Threads()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Count;
    }

    private static int Files() => Directory.Exists(OpenFiles) ? Directory.GetFileSystemEntries(OpenFiles).Length : 0;
}
