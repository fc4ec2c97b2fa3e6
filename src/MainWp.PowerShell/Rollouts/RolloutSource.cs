using System.Management.Automation;

namespace MainWp.PowerShell.Rollouts;

/// <summary>Opens the plan that a command was given: a file, or an object or text with a script that keeps it.</summary>
internal static class RolloutSource
{
    /// <summary>The plan to work on.</summary>
    /// <exception cref="MainWpException">RolloutInvalid, RolloutInUse, FileUnusable or InvalidArgument.</exception>
    public static IRolloutStore Open(string? path, object? given, ScriptBlock? save) =>
        path is not null ? RolloutFile.Open(path) : new RolloutScript(Read(given), rollout => Run(save!, rollout));

    /// <summary>The plan of an object or a text.</summary>
    /// <exception cref="MainWpException">RolloutInvalid or InvalidArgument.</exception>
    public static Rollout Read(object? given) => (given is PSObject { BaseObject: { } inner } ? inner : given) switch
    {
        // An object is copied through its text, so that later changes to it do not count.
        Rollout rollout => RolloutReader.Read(rollout.ToJson(), Messages.TheRollout),
        // A plan is a JSON object, so that what begins otherwise is a path, or no plan at all.
        string text when !text.TrimStart().StartsWith("{", StringComparison.Ordinal) => throw new MainWpException(ErrorKind.InvalidArgument, Messages.RolloutIsPath(text)),
        string text => RolloutReader.Read(text, Messages.TheRollout),
        _ => throw new MainWpException(ErrorKind.InvalidArgument, Messages.NotARollout),
    };

    // An error of the script must end the run, even a non-terminating one.
    private static void Run(ScriptBlock save, Rollout rollout)
    {
        try
        {
            save.InvokeWithContext(null, [new PSVariable("ErrorActionPreference", ActionPreference.Stop)], rollout);
        }
        catch (RuntimeException e) when (e is not PipelineStoppedException)
        {
            throw new MainWpException(ErrorKind.FileUnusable, Messages.RolloutNotSaved(e.ErrorRecord?.Exception?.Message ?? e.Message), e);
        }
    }
}
