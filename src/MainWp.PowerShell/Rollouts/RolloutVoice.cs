using MainWp.PowerShell.Pipeline;

namespace MainWp.PowerShell.Rollouts;

/// <summary>The output of the parts of a rollout: notices and progress are written, results and errors become part of the plan.</summary>
/// <param name="pipeline">The command's own.</param>
internal sealed class RolloutVoice(IPipelineWriter pipeline) : IPipelineWriter
{
    private readonly List<CommandError> _errors = [];

    /// <summary>The errors since the last call.</summary>
    public IReadOnlyList<CommandError> TakeErrors()
    {
        var errors = _errors.ToList();
        _errors.Clear();
        return errors;
    }

    public HeldErrors Held => field ??= new HeldErrors(() => false, _errors.Add);

    public bool ShowsChanges => pipeline.ShowsChanges;

    public void Write(object item)
    {
    }

    public void WriteError(CommandError error) => Held.Add(error);

    // The rollout itself tells how to go on.
    public void WriteLast(string message)
    {
    }

    // The notices of a batch name a command that waits for it; the rollout waits itself.
    public void WriteWarning(string message) => pipeline.WriteVerbose(message);

    public void WriteVerbose(string message) => pipeline.WriteVerbose(message);

    public void WriteProgress(Progress progress) => pipeline.WriteProgress(progress);

    public bool ShouldProcess(string target, string action) => pipeline.ShouldProcess(target, action);
}
