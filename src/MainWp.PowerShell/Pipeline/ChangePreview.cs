namespace MainWp.PowerShell.Pipeline;

/// <summary>Asks whether a thing is to be changed, and shows what would differ.</summary>
internal static class ChangePreview
{
    /// <summary>Asks; where a person sees the question, it has the old and the new value of each property that would change.</summary>
    /// <param name="pipeline">Whom to ask.</param>
    /// <param name="target">The thing, for a person.</param>
    /// <param name="action">What is to be done with it.</param>
    /// <param name="compare">Reads the thing and compares it; null where there is nothing to compare.</param>
    public static async Task<bool> ShouldChangeAsync(this IPipelineWriter pipeline, string target, string action, Func<Task<IReadOnlyList<Difference>>>? compare)
    {
        if (compare is null || !pipeline.ShowsChanges)
            return pipeline.ShouldProcess(target, action);
        try
        {
            return pipeline.ShouldProcess(target, Messages.WithDifferences(action, await compare()));
        }
        catch (MainWpException e) when (e.Kind is ErrorKind.ScopeMissing or ErrorKind.CredentialRequired or ErrorKind.Forbidden)
        {
            return pipeline.ShouldProcess(target, Messages.WithoutDifferences(action));
        }
    }
}
