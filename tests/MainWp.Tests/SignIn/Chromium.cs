using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MainWp.Tests.SignIn;

/// <summary>A real browser without a window, driven by its DevTools protocol, with a profile of its own that ends with it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    private Chromium(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>The program on PATH; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("mainwp-browser-").FullName;
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var browser = new Chromium(process, profile);
        try
        {
            await browser.AttachAsync();
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>What the browser told unasked, such as requests and lines of the console, of the domains that were enabled.</summary>
    public List<JsonNode> Events { get; } = [];

    public Task GoAsync(Uri address) => SendAsync("Page.navigate", new JsonObject { ["url"] = address.AbsoluteUri });

    /// <summary>A command of the protocol, and its result.</summary>
    public async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        using var limit = new CancellationTokenSource(Patience);
        var id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        while (true)
        {
            var answer = await ReadAsync(limit.Token);
            if (answer["id"]?.GetValue<int>() == id)
                return answer["result"] as JsonObject ?? [];
            if (answer["method"] is not null)
                Events.Add(answer);
        }
    }

    /// <summary>What a script gives, as text.</summary>
    public async Task<string> EvaluateAsync(string script)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["returnByValue"] = true });
        return answer["result"]?["value"]?.ToString() ?? "";
    }

    /// <summary>Waits until a script gives true.</summary>
    public async Task WaitForAsync(string script)
    {
        var watch = Stopwatch.StartNew();
        while (await EvaluateAsync(script) != "true")
        {
            Assert.True(watch.Elapsed < Patience, $"The browser did not come to: {script}. It shows: {await EvaluateAsync("location.href + ' ' + document.body?.innerText")}");
            await Task.Delay(50);
        }
    }

    /// <summary>The addresses of the tab's history.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync() =>
        [.. (await SendAsync("Page.getNavigationHistory", []))["entries"]!.AsArray().SelectMany(entry => new[] { entry!["url"]!.ToString(), entry["userTypedURL"]!.ToString() })];

    /// <summary>Ends it in its own time, so that it writes what it keeps.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await SendAsync("Browser.close", []);
        }
        catch (WebSocketException)
        {
            // It was faster than its answer.
        }
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
    }

    /// <summary>The files of its profile that hold a text.</summary>
    public IReadOnlyList<string> FilesWith(string text)
    {
        var wanted = Encoding.ASCII.GetBytes(text);
        return [.. Directory.EnumerateFiles(_profile, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(wanted) >= 0)];
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may be a moment later than the browser.
        }
    }

    private async Task AttachAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        var portFile = Path.Combine(_profile, "DevToolsActivePort");
        while (!File.Exists(portFile) || (await File.ReadAllLinesAsync(portFile, limit.Token)).Length < 2)
            await Task.Delay(50, limit.Token);
        var port = (await File.ReadAllLinesAsync(portFile, limit.Token))[0];
        using var client = new HttpClient();
        JsonNode? page = null;
        while (page is null)
        {
            var targets = await client.GetFromJsonAsync<JsonArray>($"http://127.0.0.1:{port}/json/list", limit.Token);
            page = targets!.FirstOrDefault(target => target!["type"]!.ToString() == "page");
            await Task.Delay(20, limit.Token);
        }
        await _socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.ToString()), limit.Token);
        await SendAsync("Page.enable", []);
    }

    private async Task<JsonNode> ReadAsync(CancellationToken stop)
    {
        var buffer = new byte[16 * 1024];
        using var whole = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, stop);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("The browser has ended the conversation.");
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
