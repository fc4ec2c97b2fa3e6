using MainWp.Emulator.Hosting;
using MainWp.Emulator.WpAdmin;

namespace MainWp.Tests.Pester;

/// <summary>What the tests of one Pester file run against, which no other file has changed, and the variables that tell them of it.</summary>
internal sealed class PesterBench : IAsyncDisposable
{
    private readonly EmulatedDashboard _second;
    private readonly EmulatedWpAdmin _service;
    private readonly EchoingServer _echo;

    private PesterBench(EmulatedDashboard first, EmulatedDashboard second, EmulatedWpAdmin service)
    {
        (First, _second, _service) = (first, second, service);
        _echo = new EchoingServer(first);
        Variables = Described();
    }

    public EmulatedDashboard First { get; }

    public IReadOnlyDictionary<string, string> Variables { get; }

    public static async Task<PesterBench> StartAsync(string wordPress)
    {
        var options = new EmulatorOptions { WordPress = wordPress, Speed = 60 };
        return new PesterBench(await EmulatedDashboard.StartAsync(options), await EmulatedDashboard.StartAsync(options), await EmulatedWpAdmin.StartAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _echo.DisposeAsync();
        await _service.DisposeAsync();
        await _second.DisposeAsync();
        await First.DisposeAsync();
    }

    private Dictionary<string, string> Described()
    {
        var variables = new Dictionary<string, string>
        {
            ["MAINWP_TEST_ECHO"] = _echo.Address,
            ["MAINWP_TEST_WPADMIN_URI"] = _service.Address.OriginalString,
            ["MAINWP_TEST_WPADMIN_KEY"] = _service.Key,
            ["MAINWP_TEST_WPADMIN_KEY_READ"] = _service.ReadOnlyKey,
            ["MAINWP_TEST_WPADMIN_CLIENT"] = WpAdminState.ConfidentialClient,
            ["MAINWP_TEST_WPADMIN_CLIENT_SECRET"] = WpAdminState.ConfidentialSecret,
        };
        foreach (var (dashboard, suffix) in new[] { (First, ""), (_second, "_2") })
        {
            variables["MAINWP_TEST_URI" + suffix] = dashboard.Address.OriginalString;
            variables["MAINWP_TEST_TOKEN" + suffix] = dashboard.ReadWriteToken;
            variables["MAINWP_TEST_TOKEN_READ" + suffix] = dashboard.ReadOnlyToken;
            variables["MAINWP_TEST_TOKEN_WRITE" + suffix] = dashboard.WriteOnlyToken;
            variables["MAINWP_TEST_TOKEN_DISABLED" + suffix] = dashboard.DisabledToken;
            variables["MAINWP_TEST_CONSUMER_KEY" + suffix] = dashboard.Version1Key.Identifier;
            variables["MAINWP_TEST_CONSUMER_SECRET" + suffix] = $"cs_{dashboard.Version1Key.ConsumerSecret}";
            variables["MAINWP_TEST_USER" + suffix] = dashboard.User;
            variables["MAINWP_TEST_PASSWORD" + suffix] = dashboard.ApplicationPassword;
            variables["MAINWP_TEST_ACCOUNT_PASSWORD" + suffix] = dashboard.AccountPassword;
        }
        return variables;
    }
}
