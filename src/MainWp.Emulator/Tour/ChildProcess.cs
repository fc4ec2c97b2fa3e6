using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MainWp.Emulator.Tour;

/// <summary>How another program ended.</summary>
/// <param name="ExitCode">Null where it did not start or took too long.</param>
/// <param name="Output">What it said on both streams, where that was captured; else why it did not run.</param>
internal sealed record ChildProcess(int? ExitCode, string Output)
{
    /// <summary>The last thing it said, for a message of one line.</summary>
    public string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "it said nothing";

    /// <summary>Runs a program to its end, without a standard input that it could wait for.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments, unquoted.</param>
    /// <param name="limit">How long it may take; then it is ended with all that it started.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    /// <param name="inherits">True to let it write to this console; false to capture.</param>
    public static async Task<ChildProcess> RunAsync(
        string file, IEnumerable<string> arguments, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null, bool inherits = false)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = !inherits,
            RedirectStandardError = !inherits,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            return await FollowAsync(process, limit, inherits);
        }
        catch (Win32Exception e)
        {
            return new ChildProcess(null, e.Message);
        }
    }

    private static async Task<ChildProcess> FollowAsync(Process process, TimeSpan limit, bool inherits)
    {
        var said = new StringBuilder();
        if (!inherits)
        {
            process.OutputDataReceived += (_, line) => Append(said, line.Data);
            process.ErrorDataReceived += (_, line) => Append(said, line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }
        using var timeout = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append(said, $"it was ended after {limit.TotalSeconds:0} s");
            lock (said)
                return new ChildProcess(null, said.ToString());
        }
        lock (said)
            return new ChildProcess(process.ExitCode, said.ToString());
    }

    private static void Append(StringBuilder said, string? line)
    {
        lock (said)
            said.AppendLine(line);
    }
}
