using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MainWp.Soak;

/// <summary>The faulty dashboard's process, ended with this object.</summary>
internal sealed class FaultyDashboardProcess : IAsyncDisposable
{
    private readonly Process _process;

    private FaultyDashboardProcess(Process process, FaultyDashboardAddress address) => (_process, Address) = (process, address);

    public FaultyDashboardAddress Address { get; }

    public static async Task<FaultyDashboardProcess> StartAsync(int seed)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(FaultyDashboard).Assembly.Location, FaultyDashboard.Verb, seed.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The faulty dashboard did not start.");
        return new FaultyDashboardProcess(process, JsonSerializer.Deserialize<FaultyDashboardAddress>(line)!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
