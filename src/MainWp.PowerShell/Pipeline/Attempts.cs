namespace MainWp.PowerShell.Pipeline;

/// <summary>The only try/catch of the commands. A failure of one item is an error of that item; a failure that concerns all items ends the command.</summary>
internal static class Attempts
{
    private const int MostRefusals = 3;

    /// <summary>Writes the result of a change if -PassThru requested it.</summary>
    public static void WriteIfAny(this IPipelineWriter pipeline, object? item)
    {
        if (item is not null)
            pipeline.Write(item);
    }

    /// <summary>Does something for one item.</summary>
    /// <returns>What it failed with, which was written as an error; null where it did not.</returns>
    public static Task<MainWpException?> AttemptAsync(this IPipelineWriter pipeline, ServiceClient client, object target, Func<Task> action) => pipeline.AttemptAllAsync(client, [target], action);

    /// <summary>Does something for several items in one request. If it fails, each item is an error.</summary>
    /// <returns>What it failed with, which was written as an error; null where it did not.</returns>
    public static async Task<MainWpException?> AttemptAllAsync(this IPipelineWriter pipeline, ServiceClient client, IReadOnlyList<object> targets, Func<Task> action)
    {
        if (!pipeline.MayAttempt(client, targets))
            return NotAttempted(client, targets[0]);
        try
        {
            await pipeline.Held.AroundAsync(action);
            return null;
        }
        catch (MainWpException e) when (!EndsTheCommand(client, e) && !HoldsForAll(client, targets, e))
        {
            foreach (var target in targets)
                pipeline.WriteError(CommandError.From(e, target));
            return e;
        }
    }

    /// <summary>Does something for one item without a request to a dashboard.</summary>
    public static async Task AttemptAsync(this IPipelineWriter pipeline, object target, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (MainWpException e)
        {
            pipeline.WriteError(CommandError.From(e, target));
        }
    }

    /// <summary>Writes each of them.</summary>
    public static void WriteAll(this IPipelineWriter pipeline, IEnumerable<object> items)
    {
        foreach (var item in items)
            pipeline.Write(item);
    }

    /// <summary>False, with an error for the item, once three items in a row failed for a reason that holds for all.</summary>
    public static bool MayAttempt(this IPipelineWriter pipeline, ServiceClient client, object target) => pipeline.MayAttempt(client, [target]);

    /// <summary>The same for several items of one request: each is an error.</summary>
    public static bool MayAttempt(this IPipelineWriter pipeline, ServiceClient client, IReadOnlyList<object> targets)
    {
        if (client.Transport.RefusalsInARow < MostRefusals)
            return true;
        foreach (var target in targets)
            pipeline.WriteError(CommandError.From(NotAttempted(client, target), target));
        return false;
    }

    /// <summary>True where nothing else can succeed: no session, nobody at the prompt, or a refusal of the only session before anything succeeded.</summary>
    public static bool EndsTheCommand(ServiceClient client, MainWpException e) =>
        e.Traits.EndsCommand || (e.Traits.EndsSession && client.IsOnlySession && !client.Transport.HasSucceeded);

    // No other item of the command could be done without the credential either.
    private static bool HoldsForAll(ServiceClient client, IReadOnlyList<object> targets, MainWpException e) =>
        e.Kind == ErrorKind.CredentialRequired && client.IsOnlySession && targets.All(target => target is Binding.Reference);

    private static MainWpException NotAttempted(ServiceClient client, object target) =>
        new(ErrorKind.NotAttempted, Messages.NotAttempted(target, MostRefusals, client.Transport.Connection.Address));
}
