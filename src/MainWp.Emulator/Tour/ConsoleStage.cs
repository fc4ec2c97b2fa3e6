extern alias module;

using MainWp.Http;
using module::MainWp.Http;
using module::MainWp.PowerShell.Jobs;
using module::MainWp.PowerShell.Pipeline;
using module::MainWp.PowerShell.Sessions;

namespace MainWp.Emulator.Tour;

/// <summary>Runs the module's own command classes outside an engine, and says before each what would be typed.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="speed">How much faster than the clock the commands' own waits pass.</param>
internal sealed class ConsoleStage(TextWriter output, double speed)
{
    private readonly Clock _clock = new(() => DateTimeOffset.UtcNow, (wait, stop) => Task.Delay(wait / speed, stop));
    private readonly Queue<TourStep> _steps = new(TourStep.All());
    private readonly JobList _jobs = new();
    private string _title = "";

    /// <summary>How many steps of the script are not done yet.</summary>
    public int Left => _steps.Count;

    /// <summary>Connects, as the next step of the script.</summary>
    public async Task<MainWpSession> ConnectAsync(ConnectionRequest request)
    {
        Announce("Connect-MainWp");
        var session = await new SessionFactory(HttpClientSource.Open, _clock).ConnectAsync(request, new ConsolePipeline(output), Narration.Silent, CancellationToken.None);
        ConsoleTable.Print([session], output);
        return session;
    }

    /// <summary>Disconnects, as the next step of the script.</summary>
    public void Disconnect(MainWpSession session)
    {
        Announce("Disconnect-MainWp");
        session.Connection.Dispose();
    }

    /// <summary>Runs a command as the next step of the script and gives what it wrote; an error of any kind ends the tour.</summary>
    public async Task<IReadOnlyList<T>> RunAsync<T>(MainWpSession session, MainWpCommand command)
    {
        Announce($"{command.Declaration.VerbName}-{command.Declaration.NounName}");
        var written = await OutputOfAsync<T>(session, command);
        ConsoleTable.Print([.. written.Cast<object>()], output);
        return written;
    }

    /// <summary>Runs a command without a word, for a check.</summary>
    public async Task<IReadOnlyList<T>> OutputOfAsync<T>(MainWpSession session, MainWpCommand command)
    {
        var pipeline = new ConsolePipeline(output);
        var run = new CommandRun(new SessionChoice([session], session, [session]), pipeline, Narration.Silent, CancellationToken.None);
        command.Jobs = _jobs;
        await command.RecordAsync(run);
        await command.FinishAsync(run);
        return pipeline.Errors.FirstOrDefault() is { } error ? throw error.Cause : [.. pipeline.Output.Cast<T>()];
    }

    /// <summary>Ends the tour where a step did not do what it says.</summary>
    public void Check(bool holds)
    {
        if (!holds)
            throw new TourFailedException($"This step did not do what it says: {_title}.");
    }

    private void Announce(string command)
    {
        var step = _steps.Dequeue();
        if (!step.Line.Contains(command, StringComparison.Ordinal))
            throw new TourFailedException($"docs/tour.ps1 says '{step.Line}' where the console runs {command}.");
        _title = step.Title;
        output.WriteLine();
        output.WriteLine($"# {step.Title}");
        output.WriteLine($"PS> {step.Line}");
    }
}
