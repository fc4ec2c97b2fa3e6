using MainWp.Emulator.Faults;
using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.WpAdmin;

/// <summary>A Wp Admin API that listens on a loopback port of this process. As many at once as are wanted.</summary>
internal sealed class EmulatedWpAdmin : IAsyncDisposable
{
    private readonly WebApplication _application;

    private EmulatedWpAdmin(WebApplication application, WpAdminState state, Uri address) => (_application, State, Address) = (application, state, address);

    public Uri Address { get; }

    /// <summary>Everything there is; take Gate before changing it while requests are under way.</summary>
    public WpAdminState State { get; }

    public RequestLog Requests => State.Requests;

    public FaultPanel Faults => State.Faults;

    public string Key => SecretOf("Full access");

    public string ReadOnlyKey => SecretOf("Reports");

    public string BackupsKey => SecretOf("Backups only");

    public string RevokedKey => SecretOf("Old server");

    public string OfficeKey => SecretOf("Office");

    public static async Task<EmulatedWpAdmin> StartAsync(WpAdminOptions? options = null)
    {
        options ??= new WpAdminOptions();
        var state = new WpAdminState(options);
        var (application, address) = await LoopbackPort.ServeAsync(options.Port, addresses: 1, new WpAdminDoor(state).AnswerAsync);
        return new EmulatedWpAdmin(application, state, new Uri($"{address}/"));
    }

    public Task WaitForShutdownAsync() => _application.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private string SecretOf(string name) => State.Keys.Single(key => key.Name == name).Secret;
}
