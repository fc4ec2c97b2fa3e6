using System.Text.Json;
using System.Text.Json.Nodes;

namespace MainWp.Benchmarks.Serving;

/// <summary>A dashboard in a process of its own, the same for all that are compared.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly LineProcess _process;

    private ServerProcess(LineProcess process, ServerAddress at)
    {
        _process = process;
        At = at;
    }

    public ServerAddress At { get; }

    /// <summary>Starts one; sites, page, site and latency in milliseconds, and wordpress for the emulator instead of ready-made pages.</summary>
    public static async Task<ServerProcess> StartAsync(string options)
    {
        var process = LineProcess.StartSelf([ServerHost.Verb, .. options.Split(' ')]);
        return new ServerProcess(process, JsonSerializer.Deserialize<ServerAddress>(await process.ReadLineAsync(), JsonSerializerOptions.Web)!);
    }

    public Task ResetAsync() => AskAsync(ServerHost.Reset);

    /// <summary>What was asked since the last reset.</summary>
    public Task<Traffic> TrafficAsync() => AskAsync("traffic");

    /// <summary>All requests since the last reset, in stages.</summary>
    public async Task<IReadOnlyList<Stage>> SentAsync() =>
        JsonNode.Parse(await _process.AskAsync(ServerHost.Sent))!["stages"].Deserialize<List<Stage>>(JsonSerializerOptions.Web)!;

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<Traffic> AskAsync(string line) => JsonSerializer.Deserialize<Traffic>(await _process.AskAsync(line), JsonSerializerOptions.Web)!;
}
