extern alias module;

using module::MainWp.PowerShell.Pipeline;

namespace MainWp.Emulator.Tour;

/// <summary>The pipeline of a command that runs in the console: it tells a reader, and keeps what comes out.</summary>
internal sealed class ConsolePipeline(TextWriter output) : IPipelineWriter
{
    private string _status = "";

    public List<object> Output { get; } = [];

    public List<CommandError> Errors { get; } = [];

    public void Write(object item) => Output.Add(item);

    public void WriteError(CommandError error)
    {
        Errors.Add(error);
        output.WriteLine($"ERROR: {error.Id}: {error.Cause.Message}");
    }

    public void WriteWarning(string message) => output.WriteLine($"WARNING: {message}");

    public void WriteVerbose(string message)
    {
    }

    public void WriteProgress(Progress progress)
    {
        if (progress.IsDone || progress.Status == _status)
            return;
        _status = progress.Status;
        output.WriteLine($"  {progress.Activity}: {progress.Status}");
    }

    /// <summary>Yes: every change of the tour is one that it announces.</summary>
    public bool ShouldProcess(string target, string action) => true;
}
