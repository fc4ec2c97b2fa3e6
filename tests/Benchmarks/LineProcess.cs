using System.Diagnostics;

namespace MainWp.Benchmarks;

/// <summary>Another process that answers each line with a line, and ends when its input does.</summary>
internal sealed class LineProcess : IAsyncDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private LineProcess(Process process) => _process = process;

    /// <summary>The most memory that it ever held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts a program.</summary>
    public static LineProcess Start(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["NO_COLOR"] = "1";
        return new LineProcess(Process.Start(start)!);
    }

    /// <summary>Starts this program again, for another part.</summary>
    public static LineProcess StartSelf(IEnumerable<string> arguments) => Start(Environment.ProcessPath!, arguments);

    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await ReadLineAsync();
    }

    /// <summary>The next line that is JSON; anything else is passed on to the console's error stream.</summary>
    public async Task<string> ReadLineAsync()
    {
        using var limit = new CancellationTokenSource(AnswerLimit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith('{'))
                return line;
            await Console.Error.WriteLineAsync(line);
        }
        throw new InvalidOperationException("The other process ended.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }
}
