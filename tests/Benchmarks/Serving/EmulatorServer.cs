using MainWp.Emulator.Hosting;

namespace MainWp.Benchmarks.Serving;

/// <summary>The emulated dashboard, with the times of a real one.</summary>
internal sealed class EmulatorServer : IServed
{
    private readonly EmulatedDashboard _dashboard;

    private EmulatorServer(EmulatedDashboard dashboard) => _dashboard = dashboard;

    public Uri Address => _dashboard.Address;

    public string Token => _dashboard.ReadWriteToken;

    public string User => _dashboard.User;

    public string Password => _dashboard.ApplicationPassword;

    public Traffic Traffic => new(
        _dashboard.Requests.Count, _dashboard.Requests.All.Sum(request => (long)request.AnswerBytes), _dashboard.Children.Requests.Count, _dashboard.Children.MostAtOnce, _dashboard.Children.MostAtOnceOnOneHost);

    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options) => new(await EmulatedDashboard.StartAsync(options));

    public void Reset()
    {
        _dashboard.Requests.Clear();
        _dashboard.Children.Requests.Clear();
    }

    public ValueTask DisposeAsync() => _dashboard.DisposeAsync();
}
