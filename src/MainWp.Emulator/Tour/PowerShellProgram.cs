namespace MainWp.Emulator.Tour;

/// <summary>A PowerShell that can load the module, as it is started.</summary>
internal sealed record PowerShellProgram(string File, IReadOnlyList<string> FirstArguments)
{
    private static readonly Version Oldest = new(7, 4);
    private static readonly TimeSpan RestoreLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);
    private static readonly Lazy<Task<(PowerShellProgram? Program, string Reason)>> Found = new(SearchAsync);

    /// <summary>
    /// pwsh on PATH, then the PowerShell tool pinned in .config/dotnet-tools.json; looked for once. The reason says why there is none.
    /// </summary>
    public static Task<(PowerShellProgram? Program, string Reason)> FindAsync() => Found.Value;

    /// <summary>Runs a script file of the repository.</summary>
    public Task<ChildProcess> RunAsync(
        string script, IEnumerable<string> arguments, TimeSpan limit, IReadOnlyDictionary<string, string> environment, bool inherits = false) =>
        ChildProcess.RunAsync(File, [.. FirstArguments, "-NoProfile", "-NonInteractive", "-File", script, .. arguments], limit, environment, inherits);

    private static async Task<(PowerShellProgram?, string)> SearchAsync()
    {
        var program = OnPath() is { } path ? new PowerShellProgram(path, []) : null;
        var reason = program is null ? "no pwsh on PATH" : await program.FaultAsync();
        if (program is not null && reason is null)
            return (program, "");

        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var restore = await ChildProcess.RunAsync(dotnet, ["tool", "restore"], RestoreLimit);
        if (restore.ExitCode != 0)
            return (null, $"{reason}, and the PowerShell .NET tool cannot be restored ({restore.LastLine})");
        var tool = new PowerShellProgram(dotnet, ["tool", "run", "pwsh", "--"]);
        return await tool.FaultAsync() is { } fault ? (null, $"{reason}, and of the .NET tool: {fault}") : (tool, "");
    }

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh"))
            .FirstOrDefault(System.IO.File.Exists);

    private async Task<string?> FaultAsync()
    {
        var answer = await ChildProcess.RunAsync(File, [.. FirstArguments, "-NoProfile", "-NonInteractive", "-Command", "\"$($PSVersionTable.PSVersion)\""], AnswerLimit);
        if (answer.ExitCode != 0)
            return $"pwsh does not start ({answer.LastLine})";
        return Version.TryParse(answer.LastLine.Split('-')[0], out var version) && version >= Oldest
            ? null
            : $"pwsh is {answer.LastLine} and the module needs {Oldest} or later";
    }
}
