using System.Text.Json;
using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;

namespace MainWp.Soak;

/// <summary>An emulated dashboard in a process of its own, where something goes wrong all the time. What it keeps does not count as the client's memory.</summary>
internal static class FaultyDashboard
{
    public const string Verb = "faulty-dashboard";

    private const int Sites = 230;
    private const int FaultsPerSecond = 40;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves until its standard input ends.</summary>
    public static async Task<int> ServeAsync(int seed)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(new EmulatorOptions { Sites = Sites, Speed = 600 });
        Console.WriteLine(JsonSerializer.Serialize(new FaultyDashboardAddress(dashboard.Address.OriginalString, dashboard.ReadWriteToken, dashboard.User, dashboard.ApplicationPassword)));
        using var end = new CancellationTokenSource();
        var spoiling = SpoilAsync(dashboard, seed, end.Token);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
        await end.CancelAsync();
        await spoiling;
        return 0;
    }

    private static async Task SpoilAsync(EmulatedDashboard dashboard, int seed, CancellationToken end)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<FaultKind>();
        try
        {
            while (true)
            {
                dashboard.Requests.Clear();
                dashboard.Faults.Clear();
                dashboard.Faults.PhpWarnings = random.Next(4) == 0 ? PhpWarnings.Always : PhpWarnings.Never;
                dashboard.Faults.Latency = TimeSpan.FromMilliseconds(random.Next(3));
                for (var i = 0; i < FaultsPerSecond * Pace.TotalSeconds; i++)
                    dashboard.Faults.Add(new Fault(kinds[random.Next(kinds.Length)]) { Path = $"{random.Next(10)}", WorkIsDone = random.Next(2) == 0, RetryAfter = TimeSpan.FromSeconds(1), Delay = TimeSpan.FromMilliseconds(random.Next(500)) });
                await Task.Delay(Pace, end);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }
}
