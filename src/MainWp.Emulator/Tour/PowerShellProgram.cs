using System.Reflection;

namespace MainWp.Emulator.Tour;

/// <summary>A PowerShell as it is started: a program and what comes before the engine's own arguments.</summary>
internal sealed record PowerShellProgram(string File, IReadOnlyList<string> FirstArguments)
{
    /// <summary>The variable that tells a script of this repository how another engine like its own is started: <see cref="File"/> and <see cref="FirstArguments"/>, a line each.</summary>
    private const string CommandLineVariable = "MAINWP_ENGINE";

    /// <summary>
    /// The one that the repository is pinned to, wherever it runs: .config/dotnet-tools.json has the version, and the build restores the tool.
    /// Its own assembly is started by the dotnet host, which spares the two processes of "dotnet tool run".
    /// </summary>
    public static PowerShellProgram Pinned { get; } = new(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(FolderOfTool, OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll")]);

    private static string FolderOfTool =>
        typeof(PowerShellProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PowerShellTool").Value!;

    /// <summary>Runs a script file of the repository.</summary>
    public Task<ChildProcess> RunAsync(
        string script, IEnumerable<string> arguments, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null, bool inherits = false) =>
        ChildProcess.RunAsync(
            File,
            [.. Arguments("-File", script), .. arguments],
            limit,
            new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { [CommandLineVariable] = string.Join('\n', [File, .. FirstArguments]) },
            inherits);

    /// <summary>The arguments that start it without a profile and without questions.</summary>
    public IEnumerable<string> Arguments(params string[] last) => [.. FirstArguments, "-NoProfile", "-NonInteractive", .. last];
}
