using System.Text;
using System.Text.Json;
using MainWp.Emulator.Hosting;
using MainWp.Tests.Faults;

namespace MainWp.Tests.Pester;

/// <summary>
/// A dashboard that one can connect to and that then fails each request in another way, and repeats in its answers all that it was sent, as
/// badly written servers do. Nothing of that may be seen. As a proxy it wants a credential first, and then does the same.
/// </summary>
internal sealed class EchoingServer : IAsyncDisposable
{
    private const string Page = "text/html; charset=UTF-8";

    private static readonly string[] Credentials = ["Authorization", "X-Api-Key"];

    private readonly HttpClient _forward = new();
    private readonly EmulatedDashboard _dashboard;
    private readonly ScriptedServer _server;
    private int _count;

    public EchoingServer(EmulatedDashboard dashboard)
    {
        _dashboard = dashboard;
        _server = new ScriptedServer(AnswerAsync);
    }

    public string Address => _server.Address.OriginalString;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _forward.Dispose();
    }

    private Task AnswerAsync(Exchange exchange)
    {
        var isProxied = exchange.Target.StartsWith("http", StringComparison.Ordinal);
        if (isProxied && !exchange.Headers.ContainsKey("Proxy-Authorization"))
            return exchange.RespondAsync(407, "", Page, "Proxy-Authenticate: Basic realm=\"door\"");
        if (!isProxied && exchange.Method == "GET" && IsOfConnecting(exchange.Target))
            return ForwardAsync(exchange);
        var echo = $"{exchange.Method} {exchange.Target} {string.Join(' ', exchange.Headers.Select(header => $"{header.Key}: {header.Value}"))} {Encoding.UTF8.GetString(exchange.Body)}";
        switch (Interlocked.Increment(ref _count) % 6)
        {
            case 0:
                return exchange.RespondAsync(500, $"<html>Fatal error: {echo}</html>", Page);
            case 1:
                return exchange.RespondAsync(400, JsonSerializer.Serialize(new { code = "rest_invalid_param", message = echo, data = new { status = 400, @params = new { x = echo } } }));
            case 2:
                return exchange.RespondAsync(200, JsonSerializer.Serialize(new { success = 0, error = echo }));
            case 3:
                return exchange.RespondAsync(200, $$"""{"success":1,"data":[{"id":"{{JsonEncodedText.Encode(echo)}}","name":""");
            case 4:
                return exchange.RespondAsync(401, JsonSerializer.Serialize(new { code = "incorrect_password", message = echo }));
            default:
                exchange.Reset();
                return Task.CompletedTask;
        }
    }

    private static bool IsOfConnecting(string target) =>
        target.StartsWith("/wp-json/?", StringComparison.Ordinal) || target.Contains("/users/me", StringComparison.Ordinal) || target.Contains("/sites/count", StringComparison.Ordinal) || target.Contains("/sites/all-sites-count", StringComparison.Ordinal);

    private async Task ForwardAsync(Exchange exchange)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_dashboard.Address, exchange.Target));
        foreach (var name in Credentials.Where(exchange.Headers.ContainsKey))
            request.Headers.TryAddWithoutValidation(name, exchange.Headers[name]);
        using var response = await _forward.SendAsync(request);
        await exchange.RespondAsync((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}
