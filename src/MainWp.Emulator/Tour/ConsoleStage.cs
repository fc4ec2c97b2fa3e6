extern alias module;

using MainWp.Http;
using module::MainWp.Http;
using module::MainWp.PowerShell.Pipeline;
using module::MainWp.PowerShell.Sessions;

namespace MainWp.Emulator.Tour;

/// <summary>Runs the module's own command classes outside an engine, and says each as it would be typed.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="speed">How much faster than the clock the commands' own waits pass.</param>
internal sealed class ConsoleStage(TextWriter output, double speed)
{
    private readonly Clock _clock = new(() => DateTimeOffset.UtcNow, (wait, stop) => Task.Delay(wait / speed, stop));

    /// <summary>Announces a step.</summary>
    public void Announce(string title, string line)
    {
        output.WriteLine();
        output.WriteLine($"# {title}");
        output.WriteLine($"PS> {line}");
    }

    public async Task<MainWpSession> ConnectAsync(string title, string line, ConnectionRequest request)
    {
        Announce(title, line);
        var pipeline = new ConsolePipeline(output);
        var session = await new SessionFactory(HttpClientSource.Open, _clock).ConnectAsync(request, pipeline, Narration.Silent, CancellationToken.None);
        ConsoleTable.Print([session], output);
        return session;
    }

    /// <summary>Runs a command and gives what it wrote; an error of any kind ends the tour.</summary>
    public async Task<IReadOnlyList<T>> RunAsync<T>(string title, string line, MainWpSession session, MainWpCommand command)
    {
        Announce(title, line);
        var pipeline = new ConsolePipeline(output);
        var run = new CommandRun(new SessionChoice([session], session, [session]), pipeline, Narration.Silent, CancellationToken.None);
        await command.RecordAsync(run);
        await command.FinishAsync(run);
        ConsoleTable.Print(pipeline.Output, output);
        if (pipeline.Errors.FirstOrDefault() is { } error)
            throw error.Cause;
        return [.. pipeline.Output.Cast<T>()];
    }

    /// <summary>Ends the tour where a step did not do what it says.</summary>
    public void Check(bool holds, string what)
    {
        if (!holds)
            throw new TourFailedException($"This step did not do what it says: {what}.");
    }
}
