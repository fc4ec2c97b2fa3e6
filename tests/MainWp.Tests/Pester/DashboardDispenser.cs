using System.Collections.Concurrent;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Tests.Fakes.WpAdmin;
using MainWp.Tests.Faults;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Pester;

/// <summary>
/// Hands out untouched dashboards over loopback, one per GET: what one example removes another has. ?sites=N makes it larger. With an address
/// in X-Address it is the person in the browser instead, who signs in there and consents.
/// </summary>
internal sealed class DashboardDispenser : IAsyncDisposable
{
    private const string Larger = "/?sites=";

    private readonly ConcurrentQueue<EmulatedDashboard> _dashboards = [];
    private readonly ConcurrentQueue<Task> _visits = [];
    private readonly ScriptedServer _server;
    private readonly string _wordPress;

    /// <param name="wordPress">The version of WordPress of each.</param>
    /// <param name="shared">A dashboard that is there already, and may be signed in to.</param>
    public DashboardDispenser(string wordPress, EmulatedDashboard shared)
    {
        _wordPress = wordPress;
        _server = new ScriptedServer(exchange => exchange.Headers.TryGetValue("X-Address", out var address) ? LetVisitAsync(exchange, address, shared) : DispenseAsync(exchange));
    }

    public string Address => _server.Address.OriginalString;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await Task.WhenAll(_visits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var dashboard in _dashboards)
            await dashboard.DisposeAsync();
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
    private Task LetVisitAsync(Exchange exchange, string address, EmulatedDashboard shared)
    {
        _visits.Enqueue(VisitAsync(OpenedPage.Target(new Uri(address)), shared));
        exchange.Close();
        return exchange.RespondAsync(200, "");
    }

    private async Task VisitAsync(Uri address, EmulatedDashboard shared)
    {
        if (_dashboards.Append(shared).FirstOrDefault(dashboard => dashboard.Address.Authority == address.Authority) is { } dashboard)
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
