using MainWp.Emulator.Hosting;

namespace MainWp.Emulator.Tour;

/// <summary>The main job of the module in one command: in PowerShell where there is one, else in the console.</summary>
internal static class GuidedTour
{
    private const double Speed = 60;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Gives the exit code: 0 only if every step did what it says.</summary>
    public static async Task<int> RunAsync(EmulatorOptions options)
    {
        await using var dashboard = await EmulatedDashboard.StartAsync(options with { Speed = options.Speed > 1 ? options.Speed : Speed });
        Console.WriteLine($"A MainWP Dashboard is emulated at {dashboard.Address} (WordPress {options.WordPress}, {dashboard.Sites.Count} sites, background jobs {dashboard.State.Options.Speed:0} times as fast).");
        var (program, reason) = await PowerShellProgram.FindAsync();
        if (program is not null)
            return await InPowerShellAsync(program, dashboard);
        Console.WriteLine($"Without PowerShell: {reason}. The commands run in this console instead.");
        return await new ConsoleTour(dashboard, Console.Out).RunAsync() ? 0 : 1;
    }

    private static async Task<int> InPowerShellAsync(PowerShellProgram program, EmulatedDashboard dashboard)
    {
        Console.WriteLine("In PowerShell, by docs/tour.ps1:");
        var variables = new Dictionary<string, string>
        {
            ["MAINWP_URI"] = dashboard.Address.OriginalString,
            ["MAINWP_API_KEY"] = dashboard.ReadWriteToken,
            ["MAINWP_USER"] = dashboard.User,
            ["MAINWP_APPLICATION_PASSWORD"] = dashboard.ApplicationPassword,
        };
        var process = await program.RunAsync(Repository.PathOf("docs", "tour.ps1"), [], Limit, variables, inherits: true);
        if (process.ExitCode is null)
            Console.WriteLine($"The tour did not end: {process.LastLine}.");
        return process.ExitCode ?? 1;
    }
}
