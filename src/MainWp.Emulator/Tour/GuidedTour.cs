using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Tour;

/// <summary>What the module is for, in one command: docs/tour.ps1 and docs/tour-rollout.ps1 in the pinned PowerShell, on an emulated dashboard.</summary>
internal static class GuidedTour
{
    private const double Speed = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The tour of one verb: its script, and what the dashboard is like. Null where there is no such tour.</summary>
    public static (string Script, EmulatorOptions Options)? Find(string verb, EmulatorOptions options) => verb switch
    {
        "tour" => ("tour.ps1", options),
        "rollout" => ("tour-rollout.ps1", options with
        {
            ChildPages = true,
            Breakages = options.Breakages.Count > 0 ? options.Breakages : ["seo-compass/seo-compass.php:fatal:2", "seo-compass/seo-compass.php:blank:3:2"],
        }),
        _ => null,
    };

    /// <summary>Gives the exit code: 0 only if every step did what it says.</summary>
    public static async Task<int> RunAsync(string script, EmulatorOptions options)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(options with { Speed = options.Speed > 1 ? options.Speed : Speed });
        Console.WriteLine($"A MainWP Dashboard is emulated at {dashboard.Address} (WordPress {options.WordPress}, {dashboard.Sites.Count} sites, background jobs {dashboard.State.Options.Speed:0} times as fast).");
        Console.WriteLine($"In PowerShell, by docs/{script}:");
        var process = await ShowAsync(dashboard, script, inherits: true);
        if (process.ExitCode is null)
            Console.WriteLine($"The tour did not end: {process.LastLine}.");
        return process.ExitCode ?? 1;
    }

    /// <summary>Runs the script on a dashboard.</summary>
    /// <param name="dashboard">Where it makes and removes an API key and updates sites.</param>
    /// <param name="script">The script, of the folder docs.</param>
    /// <param name="inherits">True to let it write to this console; false to capture.</param>
    public static Task<ChildProcess> ShowAsync(EmulatedDashboard dashboard, string script = "tour.ps1", bool inherits = false) =>
        PowerShellProgram.Pinned.RunAsync(
            Repository.PathOf("docs", script),
            [],
            Limit,
            new Dictionary<string, string>
            {
                ["MAINWP_URI"] = dashboard.Address.OriginalString,
                ["MAINWP_API_KEY"] = dashboard.ReadWriteToken,
                ["MAINWP_USER"] = dashboard.User,
                ["MAINWP_APPLICATION_PASSWORD"] = dashboard.ApplicationPassword,
            },
            inherits);
}
