using System.Globalization;
using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using MainWp.Reports;
using MainWp.Tests.SignIn;

namespace MainWp.Tests.Reports;

/// <summary>A real browser that shows reports from files, as from the attachment of a mail, and notes what they say and ask for.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    public const string Collection = "Report in a browser";

    /// <summary>A script for the rows of sites that are shown.</summary>
    internal const string Rows = "document.querySelectorAll('.list tbody tr:not(.details)')";

    private readonly string _folder = Directory.CreateTempSubdirectory("mainwp-report-").FullName;
    private Chromium? _browser;

    private Chromium Browser => _browser ?? throw new InvalidOperationException("There is no browser here.");

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
            return;
        _browser = await Chromium.StartAsync();
        foreach (var domain in new[] { "Runtime", "Log", "Network" })
            await Browser.SendAsync($"{domain}.enable", []);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static void SkipWhereThereIsNone() => Needs.Browser();

    /// <summary>Opens a report of these sites.</summary>
    internal async Task OpenAsync(IReadOnlyList<SiteHealth> sites, ReportRequest? request = null, ReportLogo? logo = null)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, ReportPage.Write(ReportBuilder.Build(sites, request ?? new ReportRequest()), logo));
        Browser.Events.Clear();
        await Browser.GoAsync(new Uri(file));
        await Browser.WaitForAsync($"location.href.endsWith('{Path.GetFileName(file)}') && document.readyState === 'complete'");
    }

    /// <summary>What a script gives, as text; a promise is waited for.</summary>
    internal async Task<string> RunAsync(string script)
    {
        var answer = await Browser.SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["returnByValue"] = true, ["awaitPromise"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]?["value"]?.ToString() ?? "";
    }

    internal async Task<int> CountAsync(string script) => int.Parse(await RunAsync(script), CultureInfo.InvariantCulture);

    /// <summary>What has gone wrong in the page so far: exceptions, errors of the console, refusals by its policy.</summary>
    internal async Task<IReadOnlyList<string>> TroublesAsync()
    {
        await RunAsync("1");
        return [.. Browser.Events.Where(told => (string)told["method"]! is "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded").Select(told => told.ToJsonString())];
    }

    /// <summary>The addresses that the page has asked for so far, beside itself and what it holds.</summary>
    internal async Task<IReadOnlyList<string>> RequestsAsync()
    {
        await RunAsync("1");
        return [.. Browser.Events.Where(told => (string)told["method"]! == "Network.requestWillBeSent")
            .Select(told => (string)told["params"]!["request"]!["url"]!)
            .Where(url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))];
    }

    internal Task ClickAsync(string element) => RunAsync($"document.querySelector('{element}').click()");

    /// <summary>What a script costs the page's thread, scripts, styles and layout together: its own time, so that a busy machine counts for nothing.</summary>
    internal async Task<TimeSpan> TimeAsync(string script)
    {
        await Browser.SendAsync("Performance.enable", new JsonObject { ["timeDomain"] = "threadTicks" });
        var before = await SpentAsync();
        await RunAsync(script);
        var spent = await SpentAsync() - before;
        Assert.True(spent > 0, "The browser measures nothing.");
        return TimeSpan.FromSeconds(spent);
    }

    internal Task ResizeAsync(int width) =>
        Browser.SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

    internal Task EmulateAsync(string media, bool dark) => Browser.SendAsync(
        "Emulation.setEmulatedMedia", new JsonObject { ["media"] = media, ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) });

    /// <summary>The page as it is printed.</summary>
    internal async Task<byte[]> PrintAsync()
    {
        var answer = await Browser.SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true });
        return Convert.FromBase64String((string)answer["data"]!);
    }

    /// <summary>What axe-core finds against WCAG 2.2, A and AA, and best practice.</summary>
    internal async Task<IReadOnlyList<string>> AccessibilityViolationsAsync()
    {
        await RunAsync(new BundledAxeScriptProvider().GetScript() + ";1");
        var found = JsonNode.Parse(await RunAsync("axe.run().then(result => JSON.stringify(result.violations.map(violation => violation.id + ': ' + violation.nodes.map(node => node.target + ' ' + node.failureSummary).join(' | '))))"))!.AsArray();
        return [.. found.Select(violation => (string)violation!)];
    }

    private async Task<double> SpentAsync() => (await Browser.SendAsync("Performance.getMetrics", []))["metrics"]!.AsArray()
        .Where(metric => (string)metric!["name"]! is "ScriptDuration" or "LayoutDuration" or "RecalcStyleDuration")
        .Sum(metric => (double)metric!["value"]!);
}
