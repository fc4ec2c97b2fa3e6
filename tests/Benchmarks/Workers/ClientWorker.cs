using System.Text.Json;
using MainWp.Benchmarks.Serving;

namespace MainWp.Benchmarks.Workers;

/// <summary>A process without PowerShell that stays.</summary>
internal sealed class ClientWorker : IAsyncDisposable
{
    private readonly LineProcess _process = LineProcess.StartSelf([ClientHost.Verb]);

    /// <summary>Runs a contender of ClientHost in it.</summary>
    public async Task<Measure> RunAsync(string contender, ServerAddress at) =>
        JsonSerializer.Deserialize<Measure>(await _process.AskAsync($"{contender} {at.Address} {at.Token}"), JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
