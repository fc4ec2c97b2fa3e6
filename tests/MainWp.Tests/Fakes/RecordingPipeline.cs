using MainWp.Http;
using MainWp.PowerShell.Pipeline;

namespace MainWp.Tests.Fakes;

/// <summary>What a command said, as lists.</summary>
internal sealed class RecordingPipeline : IPipelineWriter
{
    public List<object> Output { get; } = [];

    public List<CommandError> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Verbose { get; } = [];

    public List<string> Debug { get; } = [];

    public List<Progress> Progress { get; } = [];

    public List<string> Questions { get; } = [];

    /// <summary>What ShouldProcess answers: null for yes to all.</summary>
    public Func<string, bool>? Answer { get; set; }

    public bool ShowsChanges { get; set; }

    /// <summary>Refuses the write of this and every later item, as Select-Object -First does.</summary>
    public int RefuseFrom { get; set; } = int.MaxValue;

    public TransportLog TransportLog => new(message => Add(Verbose, message), message => Add(Warnings, message), message => Add(Debug, message))
    {
        Incomplete = failure => WriteError(CommandError.From(failure, null)),
    };

    public void Write(object item)
    {
        if (Output.Count + 1 >= RefuseFrom)
            throw new WriteRefusedException();
        Output.Add(item);
    }

    /// <summary>An error ends the pipeline, as with -ErrorAction Stop.</summary>
    public bool EndsAtErrors { get; set; }

    public List<string> Last { get; } = [];

    public HeldErrors Held => field ??= new HeldErrors(() => EndsAtErrors, Refuse);

    public void WriteError(CommandError error) => Held.Add(error);

    public void WriteLast(string message) => Last.Add(message);

    public void WriteWarning(string message) => Warnings.Add(message);

    public void WriteVerbose(string message) => Verbose.Add(message);

    public void WriteProgress(Progress progress) => Progress.Add(progress);

    public bool ShouldProcess(string target, string action)
    {
        Questions.Add($"{action}: {target}");
        return Answer?.Invoke(target) ?? true;
    }

    /// <summary>All that was said, as one text, for looking for secrets.</summary>
    public string Everything() => string.Join("\n", [.. Output.Select(item => item.ToString()), .. Errors.Select(error => error.Cause.ToString()), .. Warnings, .. Verbose, .. Debug, .. Progress.Select(progress => progress.ToString()), .. Questions]);

    private void Refuse(CommandError error)
    {
        Errors.Add(error);
        if (EndsAtErrors)
            throw new WriteRefusedException();
    }

    private static void Add(List<string> list, string message)
    {
        lock (list)
            list.Add(message);
    }
}
