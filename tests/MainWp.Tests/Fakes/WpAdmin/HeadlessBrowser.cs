using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MainWp.Tests.Fakes.WpAdmin;

/// <summary>A real browser without a window, driven by the WebDriver protocol.</summary>
internal sealed class HeadlessBrowser : IDisposable
{
    private const string Element = "element-6066-11e4-a52e-4f735466cecf";

    private readonly Process _driver;
    private readonly HttpClient _client;
    private string _session = "";

    private HeadlessBrowser(Process driver, int port)
    {
        _driver = driver;
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>A browser, or why there is none.</summary>
    public static async Task<(HeadlessBrowser? Browser, string Reason)> StartAsync()
    {
        if (Find("chromedriver") is not { } driver || (Find("chromium") ?? Find("google-chrome") ?? Find("chromium-browser")) is not { } chromium)
            return (null, "no Chromium with chromedriver is on the PATH");
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo(driver, $"--port={port}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var browser = new HeadlessBrowser(process, port);
        try
        {
            await browser.ReadyAsync(process);
            await browser.OpenAsync(chromium);
            return (browser, "");
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            browser.Dispose();
            return (null, $"Chromium does not start here ({e.Message})");
        }
    }

    public Task GoAsync(Uri address) => PostAsync("url", new JsonObject { ["url"] = address.AbsoluteUri });

    public async Task TypeAsync(string id, string text) => await PostAsync($"element/{await FindAsync(id)}/value", new JsonObject { ["text"] = text });

    public async Task ClickAsync(string id) => await PostAsync($"element/{await FindAsync(id)}/click", []);

    public async Task<string> AddressAsync() => (string)(await AskAsync(HttpMethod.Get, "url", null))!;

    /// <summary>Asks for the page's text until it holds these words: a click returns before the page that it leads to is there.</summary>
    public async Task<string> TextWithAsync(string words)
    {
        const int MostTries = 2000;
        var text = "";
        for (var tries = 0; tries < MostTries && !text.Contains(words, StringComparison.Ordinal); tries++)
            text = await TextAsync();
        return text;
    }

    public async Task<string> TextAsync() => (string)(await RunAsync("return document.body ? document.body.innerText : ''"))!;

    public Task<JsonNode?> RunAsync(string script) => PostAsync("execute/sync", new JsonObject { ["script"] = script, ["args"] = new JsonArray() });

    public void Dispose()
    {
        try
        {
            if (_session.Length > 0)
                _client.DeleteAsync($"session/{_session}").Wait(TimeSpan.FromSeconds(10));
        }
        catch (AggregateException)
        {
        }
        _client.Dispose();
        if (!_driver.HasExited)
            _driver.Kill(entireProcessTree: true);
        _driver.Dispose();
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // chromedriver says on its output when it listens.
    private async Task ReadyAsync(Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains("started successfully", StringComparison.Ordinal))
                return;
        }
        throw new InvalidOperationException("chromedriver ended");
    }

    private async Task OpenAsync(string chromium)
    {
        var answer = await _client.PostAsync("session", Json(new JsonObject
        {
            ["capabilities"] = new JsonObject
            {
                ["alwaysMatch"] = new JsonObject
                {
                    ["goog:chromeOptions"] = new JsonObject
                    {
                        ["binary"] = chromium,
                        ["args"] = new JsonArray("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
                    },
                },
            },
        }));
        _session = (string?)(await Value(answer))?["sessionId"] ?? throw new InvalidOperationException("there is no session");
    }

    private async Task<string> FindAsync(string id) =>
        (string)(await PostAsync("element", new JsonObject { ["using"] = "css selector", ["value"] = $"#{id}" }))![Element]!;

    private Task<JsonNode?> PostAsync(string command, JsonObject body) => AskAsync(HttpMethod.Post, command, body);

    private async Task<JsonNode?> AskAsync(HttpMethod method, string command, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, $"session/{_session}/{command}") { Content = body is null ? null : Json(body) };
        using var answer = await _client.SendAsync(request);
        return await Value(answer);
    }

    // With its length: chromedriver reads no chunks.
    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task<JsonNode?> Value(HttpResponseMessage answer)
    {
        var value = JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["value"];
        return answer.IsSuccessStatusCode ? value : throw new InvalidOperationException((string?)value?["message"] ?? $"HTTP {(int)answer.StatusCode}");
    }
}
