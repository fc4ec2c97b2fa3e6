using System.Collections.Concurrent;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Tests.Fakes.WpAdmin;
using MainWp.Tests.Faults;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Pester;

/// <summary>
/// Hands out untouched dashboards over loopback, one per GET: what one example removes another has. ?sites=N makes it larger, and ?bench hands
/// out all that a test file runs against. With an address in X-Address it is the person in the browser instead, who signs in there and consents.
/// </summary>
internal sealed class DashboardDispenser : IAsyncDisposable
{
    private const string Bench = "/?bench";
    private const string Larger = "/?sites=";

    private readonly ConcurrentQueue<PesterBench> _benches = [];
    private readonly ConcurrentQueue<EmulatedDashboard> _dashboards = [];
    private readonly ConcurrentQueue<Task> _visits = [];
    private readonly ScriptedServer _server;
    private readonly string _wordPress;

    /// <param name="wordPress">The version of WordPress of each.</param>
    public DashboardDispenser(string wordPress)
    {
        _wordPress = wordPress;
        _server = new ScriptedServer(exchange =>
            exchange.Headers.TryGetValue("X-Address", out var address) ? LetVisitAsync(exchange, address) : exchange.Target == Bench ? DispenseBenchAsync(exchange) : DispenseAsync(exchange));
    }

    public string Address => _server.Address.OriginalString;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Task.WhenAll(_visits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var dashboard in _dashboards)
            await dashboard.DisposeAsync();
        foreach (var bench in _benches)
            await bench.DisposeAsync();
    }

    private async Task DispenseBenchAsync(Exchange exchange)
    {
        var bench = await PesterBench.StartAsync(_wordPress);
        _benches.Enqueue(bench);
        await exchange.RespondAsync(200, JsonSerializer.Serialize(bench.Variables));
    }

    private async Task DispenseAsync(Exchange exchange)
    {
        var options = new EmulatorOptions { WordPress = _wordPress, Speed = 600 };
        if (exchange.Target.StartsWith(Larger, StringComparison.Ordinal))
            options = options with { Sites = int.Parse(exchange.Target[Larger.Length..]) };
        var dashboard = await EmulatedDashboard.StartAsync(options);
        _dashboards.Enqueue(dashboard);
        await exchange.RespondAsync(200, JsonSerializer.Serialize(new
        {
            Uri = dashboard.Address,
            Token = dashboard.ReadWriteToken,
            dashboard.User,
            Password = dashboard.ApplicationPassword,
            dashboard.AccountPassword,
            ConsumerKey = dashboard.Version1Key.Identifier,
            ConsumerSecret = $"cs_{dashboard.Version1Key.ConsumerSecret}",
        }));
    }

    // The browser ends before its person is done: the command waits for that.
    private Task LetVisitAsync(Exchange exchange, string address)
    {
        _visits.Enqueue(VisitAsync(OpenedPage.Target(new Uri(address))));
        exchange.Close();
        return exchange.RespondAsync(200, "");
    }

    private async Task VisitAsync(Uri address)
    {
        if (_dashboards.Concat(_benches.Select(bench => bench.First)).FirstOrDefault(dashboard => dashboard.Address.Authority == address.Authority) is { } dashboard)
        {
            using var browser = new WalkingBrowser(dashboard);
            await browser.WalkAsync(address, "approve");
        }
        else
        {
            await WebVisitor.SignInAsync(address, "allow");
        }
    }
}
