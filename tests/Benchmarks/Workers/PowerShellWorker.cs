using System.Text;
using System.Text.Json;
using MainWp.Benchmarks.Serving;

namespace MainWp.Benchmarks.Workers;

/// <summary>A PowerShell that stays, so that what is measured in it is warm.</summary>
internal sealed class PowerShellWorker : IAsyncDisposable
{
    private readonly LineProcess _process;

    private PowerShellWorker(LineProcess process) => _process = process;

    public long PeakMemory => _process.PeakMemory;

    /// <summary>Starts one.</summary>
    /// <param name="launcher">A program and its arguments that start it, such as taskset -c 0.</param>
    public static PowerShellWorker Start(params string[] launcher)
    {
        string[] line = [.. launcher, PowerShellProgram.Pinned.File, .. PowerShellProgram.Pinned.Arguments("-File", Repository.PathOf("tests", "Benchmarks", "Scripts", "Worker.ps1"))];
        return new PowerShellWorker(LineProcess.Start(line[0], line[1..]));
    }

    /// <summary>Runs a script in it.</summary>
    public async Task<Measure> RunAsync(string script) =>
        JsonSerializer.Deserialize<Measure>(await _process.AskAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(script))), JsonSerializerOptions.Web)!;

    /// <summary>Runs a script that must work.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public async Task<Measure> DoAsync(string script)
    {
        var measure = await RunAsync(script);
        return measure.Error is { } error ? throw new InvalidOperationException(error) : measure;
    }

    /// <summary>Imports the module and connects; $uri and $headers are there for those who go without it.</summary>
    /// <param name="at">The server.</param>
    /// <param name="module">The folder of another build of the module.</param>
    public Task<Measure> ConnectAsync(ServerAddress at, string? module = null) => DoAsync(ConnectScript(at, module));

    public static string ConnectScript(ServerAddress at, string? module = null) => $$"""
        $uri = '{{at.Address}}'
        $headers = @{ Authorization = 'Bearer {{at.Token}}' }
        Import-Module '{{Path.Combine(module ?? Repository.PathOf("out", "MainWp"), "MainWp.psd1")}}'
        $session = Connect-MainWp -Uri $uri -ApiKey '{{at.Token}}'{{(at.User.Length == 0 ? "" : $" -Credential ([pscredential]::new('{at.User}', (ConvertTo-SecureString '{at.Password}' -AsPlainText -Force)))")}}
        """;

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
