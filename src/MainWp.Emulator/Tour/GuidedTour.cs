using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Tour;

/// <summary>The main job of the module in one command: docs/tour.ps1 in the pinned PowerShell, on an emulated dashboard.</summary>
internal static class GuidedTour
{
    private const double Speed = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Gives the exit code: 0 only if every step did what it says.</summary>
    public static async Task<int> RunAsync(EmulatorOptions options)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(options with { Speed = options.Speed > 1 ? options.Speed : Speed });
        Console.WriteLine($"A MainWP Dashboard is emulated at {dashboard.Address} (WordPress {options.WordPress}, {dashboard.Sites.Count} sites, background jobs {dashboard.State.Options.Speed:0} times as fast).");
        Console.WriteLine("In PowerShell, by docs/tour.ps1:");
        var process = await ShowAsync(dashboard, inherits: true);
        if (process.ExitCode is null)
            Console.WriteLine($"The tour did not end: {process.LastLine}.");
        return process.ExitCode ?? 1;
    }

    /// <summary>Runs the script on a dashboard.</summary>
    /// <param name="dashboard">Where it makes and removes an API key and updates sites.</param>
    /// <param name="inherits">True to let it write to this console; false to capture.</param>
    public static Task<ChildProcess> ShowAsync(EmulatedDashboard dashboard, bool inherits = false) =>
        PowerShellProgram.Pinned.RunAsync(
            Repository.PathOf("docs", "tour.ps1"),
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
