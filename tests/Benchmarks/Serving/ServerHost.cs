using System.Globalization;
using System.Text.Json;
using MainWp.Emulator.Hosting;

namespace MainWp.Benchmarks.Serving;

/// <summary>The server process: one dashboard, told by lines on the standard input what to do, until that ends.</summary>
internal static class ServerHost
{
    public const string Verb = "serve";

    public const string Reset = "reset";

    public const string Sent = "sent";

    private static readonly JsonSerializerOptions Options = JsonSerializerOptions.Web;

    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> options)
    {
        await using var served = await StartAsync(options);
        Say(new ServerAddress(served.Address, served.Token, served.User, served.Password));
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == Reset)
                served.Reset();
            if (line == Sent)
                Say(new { served.Stages });
            else
                Say(served.Traffic);
        }
        return 0;
    }

    private static async Task<IServed> StartAsync(IReadOnlyDictionary<string, string> options)
    {
        return options.TryGetValue("wordpress", out var version)
            ? await EmulatorServer.StartAsync(new EmulatorOptions { WordPress = version, Sites = Number("sites"), MorePlugins = Number("plugins"), Latency = Time("latency"), PageLatency = Time("page"), AbilityLatency = Time("ability"), ChildPages = Number("hosts") > 0, ChildHosts = Math.Max(1, Number("hosts")), ChildLatency = Time("child") })
            : await PageServer.StartAsync(Number("sites"), Time("page"), Time("site"));

        int Number(string name) => options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

        TimeSpan Time(string name) => TimeSpan.FromMilliseconds(Number(name));
    }

    private static void Say<T>(T answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Options));
}
