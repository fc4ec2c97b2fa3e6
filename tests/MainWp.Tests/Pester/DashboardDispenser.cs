using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Tests.Fakes.WpAdmin;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Pester;

/// <summary>
/// Hands out untouched dashboards over loopback, one per GET: what one example removes another has. ?sites=N makes it larger. With an address
/// in X-Address it is the person in the browser instead, who signs in there and consents.
/// </summary>
internal sealed class DashboardDispenser : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly EmulatedDashboard _shared;
    private readonly List<EmulatedDashboard> _dashboards = [];
    private readonly List<Task> _visits = [];
    private readonly Task _work;
    private readonly string _wordPress;

    /// <param name="wordPress">The version of WordPress of each.</param>
    /// <param name="shared">A dashboard that is there already, and may be signed in to.</param>
    public DashboardDispenser(string wordPress, EmulatedDashboard shared)
    {
        (_wordPress, _shared) = (wordPress, shared);
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _work = ServeAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _work;
        await Task.WhenAll(_visits).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var dashboard in _dashboards)
            await dashboard.DisposeAsync();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            if (context.Request.Headers["X-Address"] is { } address)
            {
                _visits.Add(VisitAsync(OpenedPage.Target(new Uri(address))));
                context.Response.Close();
                continue;
            }
            var options = new EmulatorOptions { WordPress = _wordPress, Speed = 600 };
            if (int.TryParse(context.Request.QueryString["sites"], out var sites))
                options = options with { Sites = sites };
            var dashboard = await EmulatedDashboard.StartAsync(options);
            _dashboards.Add(dashboard);
            context.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(context.Response.OutputStream, new
            {
                Uri = dashboard.Address,
                Token = dashboard.ReadWriteToken,
                dashboard.User,
                Password = dashboard.ApplicationPassword,
                dashboard.AccountPassword,
                ConsumerKey = dashboard.Version1Key.Identifier,
                ConsumerSecret = $"cs_{dashboard.Version1Key.ConsumerSecret}",
            });
            context.Response.Close();
        }
    }

    private async Task VisitAsync(Uri address)
    {
        if (_dashboards.Append(_shared).FirstOrDefault(dashboard => dashboard.Address.Authority == address.Authority) is { } dashboard)
        {
            using var browser = new WalkingBrowser(dashboard);
            await browser.WalkAsync(address, "approve");
        }
        else
        {
            await WebVisitor.SignInAsync(address, "allow");
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
